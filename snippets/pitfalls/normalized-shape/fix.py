import torch
from torch import nn

torch.manual_seed(0)
spectrograms = torch.randn(4, 1, 16, 20) + 3
conv = nn.Conv2d(1, 32, 3, padding=1)
norm = nn.LayerNorm(32)

features = conv(spectrograms)
output = norm(features.permute(0, 2, 3, 1)).permute(0, 3, 1, 2)
print(f"output: {tuple(output.shape)}")
print(f"largest mean over the channels: {output.mean(dim=1).abs().max().item():.4f}")

# Proof: by hand, each pixel over its channels.
var, mean = torch.var_mean(features, dim=1, keepdim=True, correction=0)
assert torch.allclose(output, (features - mean) / (var + 1e-5).sqrt(), atol=1e-4)
assert output.shape == (4, 32, 16, 20)
assert output.mean(dim=1).abs().max() < 1e-4
