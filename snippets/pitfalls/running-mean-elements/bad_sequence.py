import torch
from torch import nn

torch.manual_seed(0)
levels = torch.tensor([0.0, 50.0, -20.0, 5.0])
regions = torch.randn(8, 36, 4) + levels  # 8 pictures, 36 regions, 4 features

norm = nn.BatchNorm1d(4)
output = norm(regions)
means = output.mean(dim=(0, 1))
print(f"largest mean of a feature: {means.abs().max().item():.4f}")
