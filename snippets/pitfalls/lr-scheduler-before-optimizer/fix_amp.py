import torch
from torch import nn

torch.manual_seed(0)
clips = torch.randn(6, 64, 40)  # 6 batches of 64 spectrograms, averaged over time
loudness = clips.sum(dim=-1, keepdim=True)

torch.manual_seed(1)
model = nn.Linear(40, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.08)
scheduler = torch.optim.lr_scheduler.LinearLR(optimizer, 1.0, 0.0, total_iters=8)
scaler = torch.amp.GradScaler("cpu")  # "cuda" on a GPU
for features, target in zip(clips, loudness, strict=True):
    rate = optimizer.param_groups[0]["lr"]
    optimizer.zero_grad()
    with torch.autocast("cpu", dtype=torch.float16):
        loss = nn.functional.mse_loss(model(features), target)
    scaler.scale(loss).backward()
    scaler.step(optimizer)
    scale = scaler.get_scale()
    scaler.update()
    if scaler.get_scale() >= scale:  # it falls when the step was skipped
        scheduler.step()
    print(f"rate: {rate:.2f}, scale after: {scaler.get_scale():.0f}")
print(f"scheduler steps: {scheduler.last_epoch}")

# Proof: the same in NumPy; a step is skipped if a scaled gradient exceeds float16.
import numpy as np

torch.manual_seed(1)
start = nn.Linear(40, 1)
w, b = start.weight.detach().double().numpy().T, start.bias.item()
scale, taken = 65536.0, 0
for x, y in zip(clips.double().numpy(), loudness.double().numpy(), strict=True):
    error = x @ w + b - y
    grad_w, grad_b = 2 * x.T @ error / 64, 2 * error.mean()
    if scale * max(abs(grad_w).max(), abs(grad_b)) > 65504:
        scale /= 2
        continue
    lr = 0.08 * (1 - taken / 8)
    w, b, taken = w - lr * grad_w, b - lr * grad_b, taken + 1
assert scheduler.last_epoch == taken
assert scaler.get_scale() == scale
assert abs(optimizer.param_groups[0]["lr"] - 0.08 * (1 - taken / 8)) < 1e-9
np.testing.assert_allclose(model.weight.detach().T, w, atol=0.01)
