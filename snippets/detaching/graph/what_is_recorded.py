import torch
from torch import nn

pixels = torch.ones(2, 4)
weight = nn.Linear(4, 1).weight
assert not pixels.requires_grad
assert (pixels * 2).grad_fn is None
assert weight.requires_grad
assert weight.grad_fn is None, "a leaf has no history"

score = pixels @ weight.T
print("pixels * 2:        ", (pixels * 2).grad_fn)
print("pixels @ weight.T: ", score.grad_fn.name())
with torch.no_grad():
    print("under no_grad():   ", (pixels @ weight.T).grad_fn)


def nodes_of_a_loop(rounds):
    value = weight.sum()
    for _ in range(rounds):
        value = value * 2
    node, nodes = value.grad_fn, 0
    while node is not None:
        nodes += 1
        node = node.next_functions[0][0] if node.next_functions else None
    return nodes


assert nodes_of_a_loop(3) == nodes_of_a_loop(1) + 2
print("nodes of a loop of 1 and of 3 rounds:", nodes_of_a_loop(1), nodes_of_a_loop(3))
