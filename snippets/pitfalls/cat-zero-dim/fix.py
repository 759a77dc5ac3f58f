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
    gap = torch.stack(farthest) - torch.stack(nearest)
    loss = (gap + 1).clamp(min=0).mean() + 1e-3 * embed.weight.square().sum()
    loss.backward()
    optimizer.step()
print(f"photos mixed up: {(gap > 0).sum().item()} of 12, loss: {loss.item():.3f}")

# Proof: the same training without a list, by masks.
torch.manual_seed(0)
torch.randn(12, 20)
other = nn.Linear(20, 4, bias=False)
same = person[:, None] == person
for _ in range(50):
    vectors = other(faces)
    distance = torch.cdist(vectors, vectors)
    farthest = distance.masked_fill(~same, 0).amax(dim=1)
    nearest = distance.masked_fill(same, torch.inf).amin(dim=1)
    terms = (farthest - nearest + 1).clamp(min=0)
    expected = terms.mean() + 1e-3 * other.weight.square().sum()
    (gradient,) = torch.autograd.grad(expected, other.weight)
    with torch.no_grad():
        other.weight -= 0.05 * gradient
assert abs(loss.item() - expected.item()) < 1e-4
torch.testing.assert_close(embed.weight, other.weight, atol=1e-4, rtol=1e-4)
