# Needs a CPU build of torch.
import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(24, 32), nn.ReLU(), nn.Linear(32, 3))
try:
    device = "cuda"
    model.to(device)
except RuntimeError:  # "no driver" is one, "not compiled" is not
    device = "cpu"
glucose = torch.randn(64, 24).to(device)  # one reading an hour
risk = torch.randint(3, (64,)).to(device)

loss = nn.functional.cross_entropy(model(glucose), risk)
loss.backward()
print(f"loss: {loss.item():.3f}")
