import torch
from torch import nn

torch.manual_seed(0)
levels = torch.tensor([0.0, 50.0, -20.0, 5.0])
regions = torch.randn(8, 36, 4) + levels  # 8 pictures, 36 regions, 4 features

norm = nn.BatchNorm1d(4)
output = norm(regions.transpose(1, 2)).transpose(1, 2)
means = output.mean(dim=(0, 1))
print(f"largest mean of a feature: {means.abs().max().item():.4f}")

# Proof: each feature by hand, over all pictures and regions.
var, mean = torch.var_mean(regions, dim=(0, 1), correction=0)
assert torch.allclose(output, (regions - mean) / (var + 1e-5).sqrt(), atol=1e-4)
assert means.abs().max() < 1e-4
