import torch
from torch import nn

torch.manual_seed(0)
points = torch.randn(500, 2)
inside = (points.norm(dim=1) < 1).long()  # a circle: no line divides the classes

print("epoch  linear  hidden")
models = nn.Linear(2, 2), nn.Sequential(nn.Linear(2, 16), nn.ReLU(), nn.Linear(16, 2))
optimizers = [torch.optim.Adam(model.parameters(), lr=0.02) for model in models]
for epoch in range(201):
    losses = []
    for model, optimizer in zip(models, optimizers, strict=True):
        optimizer.zero_grad()
        loss = nn.functional.cross_entropy(model(points), inside)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    if epoch % 20 == 0:
        print(f"{epoch:5}  {losses[0]:6.2f}  {losses[1]:6.2f}")

# Proof: the linear model stays near guessing, the other learns the circle.
assert losses[0] > 0.6 > 0.2 > losses[1]
