import torch
from torch import nn


def train(head_first):
    torch.manual_seed(3)
    species = torch.arange(4).repeat(100)  # four species, 100 leaves of each
    leaves = torch.randn(4, 16)[species] + 0.5 * torch.randn(400, 16)
    model = nn.Sequential(nn.Linear(16, 32), nn.ReLU(), nn.Linear(32, 10))
    model[0].requires_grad_(False)  # the backbone
    head = nn.Linear(32, 4)  # four classes in place of ten
    if head_first:
        model[2] = head
    optimizer = torch.optim.SGD(model[2].parameters(), lr=0.1)
    model[2] = head
    losses = []
    for _ in range(51):
        model.zero_grad()
        loss = nn.functional.cross_entropy(model(leaves[:300]), species[:300])
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


written, mended = train(head_first=False), train(head_first=True)
print("step  as_written  mended")
for step in range(0, 51, 2):
    print(f"{step:4}  {written[step]:10.2f}  {mended[step]:6.2f}")

# Proof: both start from the same weights, and one of them stays there
assert written[0] == mended[0]
assert max(written) - min(written) < 1e-5
assert mended[-1] < written[-1] / 2
