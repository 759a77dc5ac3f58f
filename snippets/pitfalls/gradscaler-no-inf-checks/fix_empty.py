import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
frames, call = torch.randn(60, 10), torch.randint(3, (60,))
call[20:40] = -1  # nobody has labelled these
loader = DataLoader(TensorDataset(frames, call), batch_size=20)

model = nn.Linear(10, 3)
optimizer = torch.optim.SGD(model.parameters(), lr=0.5, momentum=0.9)
scaler = torch.amp.GradScaler("cpu", init_scale=1024)  # "cuda" on a GPU
for batch, target in loader:
    labelled = target >= 0
    if not labelled.any():
        continue
    logits = model(batch[labelled])
    loss = nn.functional.cross_entropy(logits, target[labelled])
    optimizer.zero_grad()
    scaler.scale(loss).backward()
    scaler.step(optimizer)
    scaler.update()
    print(f"loss: {loss.item():.2f}")

# Proof: softmax regression with momentum in NumPy, on the first and the last third.
import numpy as np

torch.manual_seed(0)
torch.randn(60, 10), torch.randint(3, (60,))
w, b = (p.detach().double().numpy() for p in nn.Linear(10, 3).parameters())
dw, db = 0, 0
for rows in (slice(0, 20), slice(40, 60)):
    x, y = frames[rows].double().numpy(), call[rows].numpy()
    p = np.exp(x @ w.T + b)
    p /= p.sum(axis=1, keepdims=True)
    expected = -np.log(p[range(20), y]).mean()
    error = (p - np.eye(3)[y]) / 20
    dw, db = 0.9 * dw + error.T @ x, 0.9 * db + error.sum(axis=0)
    w, b = w - 0.5 * dw, b - 0.5 * db
assert abs(loss.item() - expected) < 1e-5
np.testing.assert_allclose(model.weight.detach(), w, atol=1e-5)
np.testing.assert_allclose(model.bias.detach(), b, atol=1e-5)
