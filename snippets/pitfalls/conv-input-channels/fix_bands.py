import torch
from torch import nn

torch.manual_seed(0)
backbone = nn.Sequential(nn.Conv2d(3, 16, kernel_size=3), nn.ReLU())  # for RGB
old = backbone[0]
new = nn.Conv2d(5, 16, kernel_size=3)  # red, green, blue and two infrared bands
with torch.no_grad():
    new.weight[:, :3] = old.weight
    new.weight[:, 3:] = 0  # the new bands start without a say, and learn
    new.bias.copy_(old.bias)
backbone[0] = new  # before the optimizer is made

fields = torch.rand(4, 5, 32, 32)
maps = backbone(fields)
print("maps:", tuple(maps.shape))

# Proof: at first the maps are those of the RGB layer; the new bands get a gradient.
torch.testing.assert_close(maps, old(fields[:, :3]).relu(), rtol=1e-3, atol=1e-4)
maps.sum().backward()
assert new.weight.grad[:, 3:].abs().min() > 0
