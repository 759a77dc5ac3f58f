import torch
from torch import nn

model = nn.Linear(8, 1)
batch, target = torch.ones(4, 8), torch.zeros(4, 1)


def graph_size(loss):
    """Return the number of nodes from which gradients would flow."""
    seen, waiting = set(), [loss.grad_fn]
    while waiting:
        node = waiting.pop()
        if node is not None and node not in seen:
            seen.add(node)
            waiting += [parent for parent, _ in node.next_functions]
    return len(seen)


for batches in (1, 10, 100):
    summed, logged = 0, 0.0
    for _ in range(batches):
        loss = nn.functional.mse_loss(model(batch), target)
        loss.backward()
        summed = summed + loss  # keeps the nodes
        logged += loss.item()  # a number
    assert isinstance(logged, float)
    print(f"{batches:3} batches: the summed loss has {graph_size(summed)} nodes")
assert graph_size(summed) > 4 * 100
