import torch
from torch import nn

torch.manual_seed(0)
area = torch.rand(130, 1).sort(dim=0).values  # flats, the largest last
rent = area + 2 * area**3 + 0.05 * torch.randn(130, 1)
model, loss_of = nn.Linear(1, 1), nn.MSELoss()
optimizer = torch.optim.SGD(model.parameters(), lr=0.5)
for _ in range(500):
    optimizer.zero_grad()
    loss_of(model(area), rent).backward()
    optimizer.step()


@torch.no_grad()
def evaluate(size):
    """The mean of the batches' means, and the mean over the flats."""
    batches = zip(area.split(size), rent.split(size), strict=True)
    means = [(loss_of(model(x), y).item(), len(y)) for x, y in batches]
    plain = sum(mean for mean, _ in means) / len(means)
    return plain, sum(mean * count for mean, count in means) / len(area)


sizes = [*range(4, 132, 4)]
both = {size: evaluate(size) for size in sizes}
print("size  as_written  mended")
for size, (bad, good) in both.items():
    print(f"{size:4} {bad:11.3f} {good:7.3f}")

# Proof: weighted, it is the loss over all flats; unweighted, more in every row
whole = loss_of(model(area), rent).item()
assert all(abs(good - whole) < 1e-6 for _, good in both.values())
assert max(bad for bad, _ in both.values()) > 4 * whole
assert min(bad for bad, _ in both.values()) > whole
