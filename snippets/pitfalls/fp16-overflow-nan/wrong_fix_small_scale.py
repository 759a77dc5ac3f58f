import torch
from torch import nn

torch.manual_seed(0)
houses = torch.randn(200, 12)  # twelve standardised columns
dollars = 300_000 + 40_000 * houses @ torch.randn(12, 1)

trunk = nn.Sequential(nn.Linear(12, 64), nn.Tanh()).requires_grad_(False)
head = nn.Linear(64, 1)
optimizer = torch.optim.SGD(head.parameters(), lr=0.1)
scaler = torch.amp.GradScaler("cpu", init_scale=1.0)
for _ in range(120):
    optimizer.zero_grad()
    with torch.autocast("cpu", dtype=torch.float16):
        hidden = trunk(houses)
        price = head(hidden)
        loss = nn.functional.mse_loss(price, dollars)
    scaler.scale(loss).backward()
    scaler.step(optimizer)
    scaler.update()

error = (price - dollars).abs().mean() / dollars.mean()
print(f"mean error by the mean price: {error:.2f}")
print(f"loss scale at the end: {scaler.get_scale():.0f}")

# Proof: the predictions passed 65504, and no step was made since
assert price.isinf().any()
assert scaler.get_scale() < 1e-30
with torch.no_grad():
    assert head(trunk(houses)).max() > 65504
