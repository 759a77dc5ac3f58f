import torch
from torch import nn

torch.manual_seed(0)
visits = torch.randn(2000, 3)  # of a shop: three features
chance = torch.sigmoid(visits @ torch.tensor([1.0, -0.8, 0.5]) - 0.4)
bought = torch.bernoulli(chance)


def probabilities(*last):
    """Train, and return what the model says of each visit."""
    torch.manual_seed(1)
    model = nn.Sequential(nn.Linear(3, 1), *last)
    criterion = nn.BCEWithLogitsLoss()
    optimizer = torch.optim.SGD(model.parameters(), lr=1.0)
    for _ in range(300):
        optimizer.zero_grad()
        criterion(model(visits).squeeze(1), bought).backward()
        optimizer.step()
    return torch.sigmoid(model[0](visits).squeeze(1)).detach()


groups = chance.argsort().split(100)  # from the least likely buyers to the likeliest
columns = [chance, probabilities(nn.Sigmoid()), probabilities()]
print("group  chance  as_written  mended")
for number, rows in enumerate(groups, 1):
    print(f"{number:5}", *(f"{100 * column[rows].mean():9.0f}" for column in columns))

# Proof: mended, each group's mean is near its true chance; as written, it is below
low, bad, good = columns
assert all(abs(good[rows].mean() - low[rows].mean()) < 0.04 for rows in groups)
middle = [rows for rows in groups if 0.2 < low[rows].mean() < 0.6]
assert all(low[rows].mean() - bad[rows].mean() > 0.1 for rows in middle)
