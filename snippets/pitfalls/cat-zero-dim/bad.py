import torch
from torch import nn

torch.manual_seed(0)
faces = torch.randn(12, 20)
person = torch.arange(12) // 3  # three photos of each of four people
embed = nn.Linear(20, 4, bias=False)
optimizer = torch.optim.SGD(embed.parameters(), lr=0.05)
for _ in range(50):
    optimizer.zero_grad()
    vectors = embed(faces)
    distance = torch.cdist(vectors, vectors)
    farthest, nearest = [], []
    for row, who in zip(distance, person, strict=True):
        farthest.append(row[person == who].max())
        nearest.append(row[person != who].min())
    gap = torch.cat(farthest) - torch.cat(nearest)
    loss = (gap + 1).clamp(min=0).mean() + 1e-3 * embed.weight.square().sum()
    loss.backward()
    optimizer.step()
print(f"photos mixed up: {(gap > 0).sum().item()} of 12, loss: {loss.item():.3f}")
