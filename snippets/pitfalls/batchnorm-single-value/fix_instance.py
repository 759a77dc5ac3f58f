import torch
from torch import nn

torch.manual_seed(0)
letters = torch.rand(8, 1, 16, 16)
encoder = nn.Sequential(
    nn.Conv2d(1, 4, kernel_size=4, stride=4),
    nn.InstanceNorm2d(4),
    nn.ReLU(),
    nn.Conv2d(4, 8, kernel_size=4),  # the maps are 1 x 1 from here
)
codes = encoder.eval()(letters).flatten(1)
print(f"spread of the codes: {codes.std(dim=0).mean().item():.3f}")

# Proof: the first block normalised by hand, and the second as one matrix product.
maps = encoder[0](letters)
centred = maps - maps.mean(dim=(2, 3), keepdim=True)
variance = (centred**2).mean(dim=(2, 3), keepdim=True)
rows = (centred / (variance + 1e-5).sqrt()).clamp(min=0).reshape(8, -1)
expected = rows @ encoder[3].weight.reshape(8, -1).T + encoder[3].bias
torch.testing.assert_close(codes, expected, atol=1e-3, rtol=0)
assert abs(codes.std(dim=0).mean().item() - expected.std(dim=0).mean().item()) < 1e-3
