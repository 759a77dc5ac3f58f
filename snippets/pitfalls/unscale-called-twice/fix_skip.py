import torch
from torch import nn

torch.manual_seed(0)
sales = torch.randn(3, 16, 6)
sales[1, 0] = torch.inf  # a broken row in the second batch
demand = sales[:, :, :1].clamp(-3, 3)

model = nn.Linear(6, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
scaler = torch.amp.GradScaler("cpu", init_scale=1024)  # "cuda" on a GPU
for batch, target in zip(sales, demand, strict=True):
    optimizer.zero_grad()
    loss = nn.functional.mse_loss(model(batch), target)
    scaler.scale(loss).backward()
    scaler.unscale_(optimizer)
    norm = nn.utils.clip_grad_norm_(model.parameters(), max_norm=1.0)
    scaler.step(optimizer)
    scaler.update()
    print(f"loss: {loss.item():.3f}, norm: {norm.item():.3f}")

# Proof: two clipped steps in NumPy; the broken batch changes the scale alone.
import numpy as np

torch.manual_seed(0)
torch.randn(3, 16, 6)
w, b = (p.detach().double().numpy() for p in nn.Linear(6, 1).parameters())
for k in (0, 2):
    x, y = sales[k].double().numpy(), demand[k].double().numpy()
    error = x @ w.T + b - y
    last = (error**2).mean()
    dw, db = 2 * error.T @ x / 16, 2 * error.mean()
    length = np.sqrt((dw**2).sum() + db**2)
    w, b = w - 0.1 * dw / max(1, length), b - 0.1 * db / max(1, length)
assert abs(norm.item() - length) < 1e-4
assert abs(loss.item() - last) < 1e-4
np.testing.assert_allclose(model.weight.detach(), w, atol=1e-5)
np.testing.assert_allclose(model.bias.detach(), b, atol=1e-5)
assert scaler.get_scale() == 512
