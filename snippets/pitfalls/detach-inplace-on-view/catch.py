import torch
from torch import nn


def carried(state):
    """Return the state for the next chunk: the same numbers, no graph."""
    if isinstance(state, tuple):
        return tuple(carried(part) for part in state)
    return state.detach()


def in_place(state):
    for part in state if isinstance(state, tuple) else [state]:
        part.detach_()
    return state


def unchanged(state):
    return state


torch.manual_seed(0)
failed = []
for layer in (nn.GRU(6, 16), nn.LSTM(6, 16)):
    for shape in ((20, 6), (20, 1, 6)):
        for carry in (carried, in_place, unchanged):
            try:
                state = None
                for chunk in torch.randn(2, *shape):
                    output, state = layer(chunk, state)
                    output.sum().backward()
                    state = carry(state)
            except RuntimeError:
                failed.append((type(layer).__name__, shape, carry.__name__))
print(*failed, sep="\n")
