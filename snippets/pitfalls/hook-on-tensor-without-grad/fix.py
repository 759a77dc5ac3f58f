import torch
from torch import nn

torch.manual_seed(0)
features = nn.Sequential(nn.Conv2d(3, 8, 3, padding=1), nn.ReLU())
head = nn.Sequential(nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(8, 5))
model = nn.Sequential(features, head).eval()
kept = {}


def keep(module, inputs, output):
    kept["maps"] = output.detach()
    output.register_hook(lambda gradient: kept.update(gradient=gradient))


photo = torch.randn(1, 3, 32, 32)
handle = features.register_forward_hook(keep)
with torch.enable_grad():  # under inference_mode(): torch.inference_mode(False)
    scores = model(photo)
scores[0, 2].backward()
handle.remove()  # or the hook raises in the next evaluation

weights = kept["gradient"].mean(dim=(2, 3), keepdim=True)
heat = (weights * kept["maps"]).sum(dim=1).relu()
print(f"largest heat: {heat.max().item():.2e}")

# Proof: the weights of class 2, spread over the pixels; and an evaluation runs.
import numpy as np

row = head[2].weight[2].detach().double().numpy() / 32**2
with torch.no_grad():
    maps = features(photo)[0].double().numpy()
expected = np.maximum(np.einsum("k,khw->hw", row, maps), 0)
np.testing.assert_allclose(heat[0], expected, rtol=1e-4, atol=1e-9)
