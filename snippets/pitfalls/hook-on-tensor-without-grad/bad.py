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
features.register_forward_hook(keep)
with torch.no_grad():
    scores = model(photo)
scores[0, 2].backward()

weights = kept["gradient"].mean(dim=(2, 3), keepdim=True)
heat = (weights * kept["maps"]).sum(dim=1).relu()
print(f"largest heat: {heat.max().item():.2e}")
