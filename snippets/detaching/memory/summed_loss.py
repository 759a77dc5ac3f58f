import torch
from torch import nn

torch.manual_seed(0)
model = nn.Linear(8, 1)


def nodes(total):
    """Return how many nodes of the graph a sum keeps alive."""
    seen, waiting = set(), [getattr(total, "grad_fn", None)]  # a number has none
    while waiting:
        node = waiting.pop()
        if node is not None and node not in seen:
            seen.add(node)
            waiting += [parent for parent, _ in node.next_functions]
    return len(seen)


summed = detached = number = 0
print("batches  loss  detach  item")
for batch in range(1, 101):
    loss = nn.functional.mse_loss(model(torch.randn(4, 8)), torch.zeros(4, 1))
    loss.backward()
    summed = summed + loss  # keeps the nodes of all batches
    detached = detached + loss.detach()
    number = number + loss.item()
    if batch % 10 == 0 or batch == 1:
        print(f"{batch:7} {nodes(summed):5} {nodes(detached):7} {nodes(number):5}")

# Proof: the sums are the same, and the first one's graph has grown by each batch
assert abs(summed.item() - number) < 1e-4
assert abs(detached.item() - number) < 1e-4
assert nodes(summed) > 4 * 100
assert nodes(detached) == nodes(number) == 0
