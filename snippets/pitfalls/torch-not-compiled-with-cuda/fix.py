import numpy as np
import torch
from torch import nn

torch.manual_seed(0)
device = "cpu"
if torch.cuda.is_available():
    device = "cuda"
elif torch.backends.mps.is_available():  # the GPU of a Mac
    device = "mps"
model = nn.Sequential(nn.Linear(24, 32), nn.ReLU(), nn.Linear(32, 3)).to(device)
glucose = torch.randn(64, 24).to(device)  # one reading an hour
risk = torch.randint(3, (64,)).to(device)

loss = nn.functional.cross_entropy(model(glucose), risk)
loss.backward()
print(f"loss: {loss.item():.3f}")

w1, b1, w2, b2 = (value.cpu().numpy() for value in model.state_dict().values())
logits = np.maximum(glucose.cpu().numpy() @ w1.T + b1, 0) @ w2.T + b2
log_share = logits - np.log(np.exp(logits).sum(axis=1, keepdims=True))
assert np.isclose(loss.item(), -log_share[range(64), risk.cpu()].mean(), rtol=1e-4)
