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
    scaler.update()
    scheduler.step()
    print(f"rate: {rate:.2f}, scale after: {scaler.get_scale():.0f}")
print(f"scheduler steps: {scheduler.last_epoch}")
