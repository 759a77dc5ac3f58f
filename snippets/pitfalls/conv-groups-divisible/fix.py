import torch
from torch import nn


def block(before, after):
    return nn.Sequential(
        nn.Conv2d(before, before, 3, padding=1, groups=before),  # depthwise
        nn.Conv2d(before, after, 1),  # pointwise: mixes the channels
        nn.ReLU(),
    )


torch.manual_seed(0)
network = nn.Sequential(nn.Conv2d(3, 16, 3, stride=2), block(16, 32), block(32, 48))
leaves = torch.randn(4, 3, 33, 33)
maps = network(leaves)
print(f"maps: {tuple(maps.shape)}, mean: {maps.mean().item():.4f}")

# Proof: one convolution per channel, then a product of matrices.
from torch.nn.functional import conv2d

expected = network[0](leaves)
for depthwise, pointwise, _ in network[1:]:
    planes = [
        conv2d(plane, kernel[None], bias[None], padding=1)
        for plane, kernel, bias in zip(
            expected.split(1, dim=1), depthwise.weight, depthwise.bias, strict=True
        )
    ]
    columns = torch.cat(planes, dim=1).movedim(1, -1)
    mixed = columns @ pointwise.weight[:, :, 0, 0].T + pointwise.bias
    expected = mixed.movedim(-1, 1).clamp(min=0)
assert maps.shape == (4, 48, 16, 16)
assert (maps - expected).abs().max().item() < 1e-5
