import torch
from torch import nn


class Detector(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = nn.Conv2d(3, 8, 3, padding=1)
        self.head = nn.Conv2d(8, 1, 1)

    def forward(self, image, **options):
        heat = self.head(self.body(image).relu())
        return heat.sigmoid() if options.get("probabilities", True) else heat


torch.manual_seed(0)
model = Detector().eval()
image = torch.randn(1, 3, 16, 16)
scripted = torch.jit.script(model)
print(f"hottest: {scripted(image).max().item():.4f}")
