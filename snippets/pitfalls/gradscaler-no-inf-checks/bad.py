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
        losses.append(torch.dist(p, t).item())
    return torch.tensor(losses, requires_grad=True).mean()


for _ in range(10):
    optimizer.zero_grad()
    with torch.autocast("cpu", dtype=torch.bfloat16):
        predicted = model(markers)
    loss = distance_loss(predicted.float(), joint)
    scaler.scale(loss).backward()
    scaler.step(optimizer)
    scaler.update()
print(f"mean distance: {loss.item():.1f}")
