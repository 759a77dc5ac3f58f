import torch
from torch import nn


class Block(nn.Module):
    def __init__(self, channels, out):
        super().__init__()
        self.conv = nn.Conv2d(channels, out, 3, padding=1, bias=False)
        self.norm = nn.BatchNorm2d(out)

    def forward(self, x):
        return self.norm(self.conv(x)).relu()


torch.manual_seed(0)
decoder = nn.Sequential(Block(64, 32), Block(32, 16))
features = decoder(torch.randn(4, 64, 8, 8))
print(f"features: {tuple(features.shape)}, mean: {features.mean().item():.4f}")

# Proof: the same, with each channel normalized by hand over batch and pixels.
torch.manual_seed(0)
convs = [part.conv for part in nn.Sequential(Block(64, 32), Block(32, 16))]
x = torch.randn(4, 64, 8, 8)
for conv in convs:
    x = conv(x)
    var, mean = torch.var_mean(x, dim=(0, 2, 3), keepdim=True, correction=0)
    x = ((x - mean) / (var + 1e-5).sqrt()).relu()
assert torch.allclose(features, x, atol=1e-5)
assert features.shape == (4, 16, 8, 8)
assert abs(features.mean().item() - x.mean().item()) < 1e-4
