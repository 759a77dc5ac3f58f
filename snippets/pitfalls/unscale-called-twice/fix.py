import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
clips = torch.randn(32, 20)
tempo = clips @ torch.randn(20, 1)
loader = DataLoader(TensorDataset(clips, tempo), batch_size=4)

model = nn.Linear(20, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
scaler = torch.amp.GradScaler("cpu", init_scale=16)  # "cuda" on a GPU
for k, (batch, target) in enumerate(loader):
    loss = nn.functional.mse_loss(model(batch), target)
    scaler.scale(loss / 4).backward()  # four batches make one step
    if (k + 1) % 4 == 0:
        scaler.unscale_(optimizer)
        norm = nn.utils.clip_grad_norm_(model.parameters(), max_norm=1.0)
        scaler.step(optimizer)
        scaler.update()
        optimizer.zero_grad()
print(f"norm of the last gradient: {norm.item():.2f}")

# Proof: two clipped steps in NumPy, on 16 clips each.
import numpy as np

torch.manual_seed(0)
torch.randn(32, 20), torch.randn(20, 1)
w, b = (p.detach().double().numpy() for p in nn.Linear(20, 1).parameters())
x, y = clips.double().numpy(), tempo.double().numpy()
for rows in (slice(0, 16), slice(16, 32)):
    error = 2 * (x[rows] @ w.T + b - y[rows]) / 16
    dw, db = error.T @ x[rows], error.sum()
    length = np.sqrt((dw**2).sum() + db**2)
    w, b = w - 0.1 * dw / max(1, length), b - 0.1 * db / max(1, length)
assert length > 1
assert abs(norm.item() - length) < 1e-3
np.testing.assert_allclose(model.weight.detach(), w, atol=1e-5)
np.testing.assert_allclose(model.bias.detach(), b, atol=1e-5)
