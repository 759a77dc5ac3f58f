import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(12, 24), nn.Tanh(), nn.Linear(24, 2))
optimizer = torch.optim.SGD(model.parameters(), lr=0.2)
scaler = torch.amp.GradScaler("cpu")  # "cuda" on a GPU
markers = torch.randn(64, 12)
joint = markers @ torch.randn(12, 2) / 12**0.5  # where the knee is


def distance_loss(predicted, target):
    losses = []
    for p, t in zip(predicted, target, strict=True):
        losses.append(torch.dist(p, t))
    return torch.stack(losses).mean()


for _ in range(10):
    optimizer.zero_grad()
    with torch.autocast("cpu", dtype=torch.bfloat16):
        predicted = model(markers)
    loss = distance_loss(predicted.float(), joint)
    scaler.scale(loss).backward()
    scaler.step(optimizer)
    scaler.update()
print(f"mean distance: {loss.item():.1f}")

# Proof: the same training in float64, without autocast and scaler.
torch.manual_seed(0)
model = nn.Sequential(nn.Linear(12, 24), nn.Tanh(), nn.Linear(24, 2)).double()
x, y = markers.double(), joint.double()
for _ in range(10):
    expected = (model(x) - y).square().sum(dim=1).sqrt().mean()
    weights = list(model.parameters())
    for w, slope in zip(weights, torch.autograd.grad(expected, weights), strict=True):
        w.data -= 0.2 * slope
assert abs(loss.item() - expected.item()) < 0.02
assert expected.item() < 0.8
