import warnings

import torch
from torch import nn

warnings.filterwarnings("ignore", message=r"`torch\.jit\.")  # it is deprecated

GAIN = 0.5


class Encoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(4, 4) for _ in range(3)])
        self.gain = GAIN

    def forward(self, x, depth: int):
        for i, layer in enumerate(self.layers):
            if i < depth:
                x = layer(x) * self.gain
        return x


torch.manual_seed(0)
model = Encoder().eval()
scripted = torch.jit.script(model)
x = torch.randn(1, 4)
print(f"first, two layers: {scripted(x, 2)[0, 0].item():.4f}")

# Proof: the layers as products of matrices.
with torch.no_grad():
    expected = x
    for depth in range(4):
        assert (scripted(x, depth) - expected).abs().max() < 1e-6
        if depth < 3:
            layer = model.layers[depth]
            expected = (expected @ layer.weight.T + layer.bias) / 2
assert isinstance(scripted, torch.jit.ScriptModule)
