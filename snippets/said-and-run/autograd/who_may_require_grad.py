import torch
from torch import nn

prices = torch.tensor([1.0, 2.0, 3.0])
doubled = prices * 2
prices.requires_grad = True
assert not doubled.requires_grad
print("recorded before it was switched on:", doubled.grad_fn)
print("recorded after:", (prices * 2).grad_fn.name())


def attempt(name, switch):
    try:
        switch()
    except RuntimeError as error:
        print(f"{name}: {type(error).__name__}: {str(error).split('. ')[0]}")
    else:
        raise AssertionError(f"{name}: allowed")


attempt("token ids", lambda: torch.tensor([5, 3]).requires_grad_())
attempt("a result, off", lambda: (prices * 2).requires_grad_(False))
waves = torch.zeros(2, dtype=torch.complex64).requires_grad_()
assert waves.requires_grad

layer = nn.Linear(3, 1)
layer.requires_grad = False  # a module: this makes an attribute and no more
left = sum(parameter.requires_grad for parameter in layer.parameters())
assert left == 2
print("layer.requires_grad = False, parameters that require gradients:", left)
layer.requires_grad_(False)
left = sum(parameter.requires_grad for parameter in layer.parameters())
assert left == 0
print("layer.requires_grad_(False), parameters that require gradients:", left)
