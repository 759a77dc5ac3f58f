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
    """Return the size of the graph at the end of each chunk, against the first."""
    state, found = torch.zeros(8, 16), []
    for chunk in readings.split(20):
        for reading in chunk:
            state = cell(reading, state)
        found.append(nodes(head(state)))
        state = state.detach() if cut else state
    return [size / found[0] for size in found]


cut, whole = sizes(cut=True), sizes(cut=False)
print("chunk  detached  whole")
for chunk, sizes_now in enumerate(zip(cut, whole, strict=True), start=1):
    print(f"{chunk:5}  {sizes_now[0]:8.1f}  {sizes_now[1]:5.1f}")
assert set(cut) == {1.0}
assert whole[-1] > 9
