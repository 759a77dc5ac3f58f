import torch
from torch import nn

pixels, label = torch.rand(2, 4), torch.tensor([0, 1])
norm = nn.BatchNorm1d(4)
score = norm(pixels)
with torch.no_grad():
    quiet = norm(pixels)

tensors = {
    "pixels": (pixels, False),
    "pixels / 255": (pixels / 255, False),
    "label": (label, False),
    "norm.weight": (norm.weight, True),
    "norm.running_mean": (norm.running_mean, False),
    "norm(pixels)": (score, True),
    "norm(pixels) under no_grad()": (quiet, False),
    "norm(pixels).argmax(dim=1)": (score.argmax(dim=1), False),
}
for name, (tensor, expected) in tensors.items():
    assert tensor.requires_grad == expected, name
    assert (tensor.grad_fn is not None) == (tensor is score)
    recorded = "recorded" if tensor.grad_fn else "no history"
    print(f"{name}: requires_grad={tensor.requires_grad}, {recorded}")
