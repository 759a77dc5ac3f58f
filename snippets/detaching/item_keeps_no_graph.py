import torch
from torch import nn

torch.manual_seed(0)
model = nn.Linear(4, 1)
batches = torch.randn(100, 8, 4)


def nodes(tensor):
    """Return how many nodes of the graph a tensor keeps alive."""
    found, left = set(), [tensor.grad_fn]
    while left:
        node = left.pop()
        if node is not None and node not in found:
            found.add(node)
            left += [function for function, _ in node.next_functions]
    return len(found)


total, running_loss = torch.zeros(()), 0.0
for batch in batches:
    loss = model(batch).square().mean()
    total = total + loss  # a tensor: every graph stays
    running_loss += loss.item()  # a number: each graph goes when its loss does
assert abs(total.item() - running_loss) < 1e-3
print(f"sum of tensors: {total.item():.2f}, nodes it keeps: {nodes(total)}")
print(f"sum of numbers: {running_loss:.2f}, type: {type(running_loss).__name__}")
