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
print(f"nodes kept by the sum of tensors: {nodes(total)}")
print(f"type of the sum of numbers: {type(running_loss).__name__}")
print(f"the same value: {abs(total.item() - running_loss) < 1e-4}")
