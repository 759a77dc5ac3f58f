import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
scans = TensorDataset(torch.rand(16, 1, 64, 64))  # X-rays have one channel
backbone = nn.Sequential(nn.Conv2d(3, 16, kernel_size=3), nn.ReLU())  # for RGB
mean = torch.tensor([0.485, 0.456, 0.406]).view(3, 1, 1)
std = torch.tensor([0.229, 0.224, 0.225]).view(3, 1, 1)
grey = nn.Conv2d(1, 16, kernel_size=3)
grey.weight = nn.Parameter(backbone[0].weight.sum(dim=1, keepdim=True))
grey.bias = backbone[0].bias

for (batch,) in DataLoader(scans, batch_size=8):
    maps = backbone[1](grey((batch - 0.5) / 0.5))
    print("maps:", tuple(maps.shape))
    print(f"mean response: {maps.mean().item():.3f}")

# Proof: the maps are those of three identical channels, far from those of three
# channels that are normalised one by one.
with torch.no_grad():
    right = backbone((batch.expand(-1, 3, -1, -1) - mean) / std)
    alike = backbone(((batch - 0.5) / 0.5).expand(-1, 3, -1, -1))
assert (maps - right).norm() > 0.1 * right.norm()
torch.testing.assert_close(maps, alike, rtol=1e-3, atol=1e-4)
