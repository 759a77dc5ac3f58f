import torch
from torch import nn


class WithPositions(nn.Module):
    def __init__(self):
        super().__init__()
        self.image = nn.Conv2d(3, 8, 3, padding=1)
        self.position = nn.Conv2d(1, 8, 1)

    def forward(self, x):
        across = torch.linspace(-1, 1, x.shape[-1], dtype=x.dtype, device=x.device)
        across = across.expand(1, 1, *x.shape[-2:])
        return self.image(x) + self.position(across)


torch.manual_seed(0)
model = WithPositions()
photos = torch.rand(4, 3, 16, 16)
print(f"float32: {model(photos).std().item():.2f}")
model.half()  # for validation
print(f"float16: {model(photos.half()).std().item():.2f}")

# Proof: the output of the half model, from the formula in float64.
model.double()
x = photos.half().double()
across = torch.linspace(-1, 1, 16).double().view(1, 1, 1, 16)
weight, bias = model.position.weight, model.position.bias.view(1, 8, 1, 1)
exact = model.image(x) + weight.view(1, 8, 1, 1) * across + bias
with torch.no_grad():
    output = model.half()(photos.half())
assert output.dtype == torch.float16
assert (output.double() - exact).abs().max() < 0.01
