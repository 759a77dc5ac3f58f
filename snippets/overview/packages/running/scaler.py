import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(8, 32), nn.ReLU(), nn.Linear(32, 1))
optimizer = torch.optim.AdamW(model.parameters(), lr=0.01)
scaler = torch.amp.GradScaler("cpu", init_scale=2.0**18, growth_interval=8)
demand = torch.randn(64, 8)
target = demand[:, :1] * 2 + 1

steps = 0
print("step  scale    loss")
for step in range(30):
    with torch.autocast("cpu", dtype=torch.float16):
        prediction = model(demand)
    loss = nn.functional.mse_loss(prediction.float(), target)
    scale = scaler.get_scale()
    optimizer.zero_grad()
    scaler.scale(loss).backward()
    scaler.unscale_(optimizer)  # before clipping
    nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    scaler.step(optimizer)  # skipped if a gradient is infinite
    scaler.update()
    steps += scaler.get_scale() >= scale
    print(f"{step:4}  {scale:7.0f}  {loss.item():.3f}")
print(f"\nsteps taken: {steps} of 30")

# Proof: the scale fell until the gradients were finite, and rose after 8 good steps
assert 20 < steps < 30
assert loss < 2
assert scaler.get_scale() in {2.0**power for power in range(10, 19)}
