import torch
from torch import nn


@torch.no_grad()
def smooth(features):
    return (features + features.roll(1, dims=0)) / 2


in_the_middle = {
    "clone()": lambda features: features.clone(),
    "detach()": lambda features: features.detach(),
    ".data": lambda features: features.data,
    "numpy and back": lambda features: torch.from_numpy(features.detach().numpy()),
    "tolist() or item() and back": lambda features: torch.tensor(features.tolist()),
    "a function under no_grad()": smooth,
    "argmax()": lambda features: nn.functional.one_hot(features.argmax(1), 4).float(),
    "a comparison": lambda features: (features > 0).float(),
    "round()": lambda features: features.round(),
}
for name, operation in in_the_middle.items():
    torch.manual_seed(0)
    encoder, head = nn.Linear(6, 4), nn.Linear(4, 1)
    head(operation(encoder(torch.randn(32, 6)))).square().mean().backward()
    grad = encoder.weight.grad
    print(f"{name:28}", None if grad is None else f"{grad.norm():.4f}")
