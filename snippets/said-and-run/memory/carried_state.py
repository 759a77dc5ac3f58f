import torch
from torch import nn

torch.manual_seed(0)
cell = nn.GRUCell(3, 5)
words = torch.randn(4, 1, 3)

state = torch.zeros(1, 5)
for word in words:
    state = cell(word, state)  # a past, and a future
state.sum().backward()
print("four steps with their past: one backward() went through all of them")
assert cell.weight_hh.grad.any()

value = (2 * state).max().item()  # after backward() it can still be computed with
assert value == 2 * state.max().item()
print("after backward(): the state is", "in a graph" if state.grad_fn else "free")

for name, start in {"detached": state.detach(), "kept as it is": state}.items():
    try:
        cell(words[0], start).sum().backward()
        print(f"{name}: the next backward() works")
        assert start.grad_fn is None
    except RuntimeError as error:
        print(f"{name}: {type(error).__name__}: {str(error)[:50]}")
        assert start is state
