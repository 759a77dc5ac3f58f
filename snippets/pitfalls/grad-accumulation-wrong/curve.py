import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


def losses(divided_by):
    """The loss over all rides, before and after each step."""
    torch.manual_seed(0)
    rides = torch.randn(256, 6)  # taxi rides, six standardised columns
    minutes = rides @ torch.randn(6, 1)
    train = DataLoader(TensorDataset(rides, minutes), 16)  # sixteen micro-batches
    model = nn.Linear(6, 1, bias=False)
    nn.init.zeros_(model.weight)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.25)
    found = [minutes.square().mean().item()]
    for _ in range(3):
        for number, (batch, target) in enumerate(train, start=1):
            loss = nn.functional.mse_loss(model(batch), target)
            (loss / divided_by).backward()
            if number % 4 == 0:
                optimizer.step()
                optimizer.zero_grad()
                with torch.no_grad():
                    loss = nn.functional.mse_loss(model(rides), minutes)
                found.append(loss.item())
    return found


as_written, mended = losses(1), losses(4)
print("step  as_written   mended")
for step, (bad, good) in enumerate(zip(as_written, mended, strict=True)):
    print(f"{step:4} {bad:11.1e} {good:8.1e}")

# Proof: undivided, the loss grows in each step; divided, it falls in each
from itertools import pairwise

assert all(later > earlier for earlier, later in pairwise(as_written))
assert all(later < earlier / 2 for earlier, later in pairwise(mended))
