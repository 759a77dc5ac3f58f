import torch
from torch import nn

torch.manual_seed(0)
cell, head = nn.GRUCell(3, 16), nn.Linear(16, 1)
readings = torch.randn(200, 8, 3)


def nodes(tensor):
    """Return how many nodes of the graph a tensor keeps alive."""
    found, left = set(), [tensor.grad_fn]
    while left:
        node = left.pop()
        if node is not None and node not in found:
            found.add(node)
            left += [function for function, _ in node.next_functions]
    return len(found)


def sizes(cut):
    """Return the size of the graph behind the state at the end of each chunk."""
    state, found = torch.zeros(8, 16), []
    for chunk in readings.split(20):
        for reading in chunk:
            state = cell(reading, state)
        found.append(nodes(head(state)))
        state = state.detach() if cut else state
    return [round(size / found[0], 1) for size in found]


cut, whole = sizes(cut=True), sizes(cut=False)
assert set(cut) == {1.0}
assert whole[-1] > 9
print("nodes against the first chunk, with detach():", cut)
print("nodes against the first chunk, without:      ", whole)
