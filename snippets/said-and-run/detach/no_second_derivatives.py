import torch
from torch import nn

torch.manual_seed(0)
encoder, head = nn.Linear(6, 4), nn.Linear(4, 1)
spectrum = torch.randn(8, 6)


def gradient(code, **settings):
    loss = head(code.tanh()).square().mean()
    weight = encoder.weight
    return torch.autograd.grad(loss, weight, allow_unused=True, **settings)[0]


plain = gradient(encoder(spectrum))
assert plain is not None
assert not plain.requires_grad
print("by default: norm", f"{plain.norm():.4f},", "history", plain.grad_fn)

asked = gradient(encoder(spectrum), create_graph=True)
assert asked.requires_grad
print(
    "create_graph=True: norm", f"{asked.norm():.4f},", "history", asked.grad_fn.name()
)

cut = gradient(encoder(spectrum).detach())
assert cut is None
print("detach():", cut)
