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
    if not norm.isfinite():
        continue
    scaler.step(optimizer)
    scaler.update()
    print(f"loss: {loss.item():.3f}, norm: {norm.item():.3f}")
