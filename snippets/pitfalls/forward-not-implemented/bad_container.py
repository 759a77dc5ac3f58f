import torch
from torch import nn


class Scales(nn.Module):
    """Looks at a heartbeat through windows of three lengths."""

    def __init__(self):
        super().__init__()
        self.branches = nn.ModuleList(
            nn.Conv1d(4, 4, kernel_size=k, padding=k // 2) for k in (3, 7, 15)
        )

    def forward(self, beat):
        return self.branches(beat)


torch.manual_seed(0)
model, beat = Scales(), torch.randn(2, 4, 50)
features = model(beat)
print(f"features: {tuple(features.shape)}")
