import warnings

import torch
from torch import nn

warnings.filterwarnings("ignore", message=r"`torch\.jit\.")  # it is deprecated


class Detector(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = nn.Conv2d(3, 8, 3, padding=1)
        self.head = nn.Conv2d(8, 1, 1)

    def forward(self, image, probabilities: bool = True):
        heat = self.head(self.body(image).relu())
        return heat.sigmoid() if probabilities else heat


torch.manual_seed(0)
model = Detector().eval()
image = torch.randn(1, 3, 16, 16)
scripted = torch.jit.script(model)
print(f"hottest: {scripted(image).max().item():.4f}")

# Proof: the logarithm of the odds is the raw heat, and that comes from the weights.
with torch.no_grad():
    patches = nn.functional.unfold(image, 3, padding=1)[0]
    inner = model.body.weight.flatten(1) @ patches + model.body.bias[:, None]
    heat = model.head.weight.flatten(1) @ inner.clamp(min=0) + model.head.bias
    assert (scripted(image, False).flatten() - heat[0]).abs().max() < 1e-5
    assert (scripted(image).logit().flatten() - heat[0]).abs().max() < 1e-4
assert isinstance(scripted, torch.jit.ScriptModule)
