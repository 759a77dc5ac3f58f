import torch
from torch import nn


def graph_nodes(*values):
    seen, waiting = set(), [getattr(value, "grad_fn", None) for value in values]
    while waiting:
        node = waiting.pop()
        if node is not None and node not in seen:
            seen.add(node)
            waiting += [before for before, _ in node.next_functions]
    return len(seen)


def kept(with_item):
    """Count the nodes that the epoch's loss and the step's hold, every fifth step."""
    torch.manual_seed(0)
    clips, labels = torch.randn(100, 32, 40), torch.randint(10, (100, 32))
    model = nn.Sequential(nn.Linear(40, 64), nn.ReLU(), nn.Linear(64, 10))
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    epoch_loss, counts = 0, []
    for step, (features, target) in enumerate(zip(clips, labels, strict=True), 1):
        loss = nn.functional.cross_entropy(model(features), target)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        epoch_loss += loss.item() if with_item else loss
        if step % 5 == 0:
            counts.append(graph_nodes(loss, epoch_loss))
    return counts


as_written, mended = kept(with_item=False), kept(with_item=True)
print("step  as_written  mended")
for row, (bad, good) in enumerate(zip(as_written, mended, strict=True), 1):
    print(f"{5 * row:4} {bad:11} {good:7}")

# Proof: eight nodes per step as written, and the last loss's own 11 when mended
from itertools import pairwise

assert {late - early for early, late in pairwise(as_written)} == {40}
assert as_written[-1] == 804
assert set(mended) == {11}
