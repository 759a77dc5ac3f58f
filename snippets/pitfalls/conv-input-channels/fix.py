import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
scans = TensorDataset(torch.rand(16, 1, 64, 64))  # X-rays have one channel
first, rest = nn.Conv2d(3, 16, kernel_size=3), nn.ReLU()  # made for colour

grey = nn.Conv2d(1, 16, kernel_size=3)
with torch.no_grad():
    grey.weight.copy_(first.weight.sum(dim=1, keepdim=True))
    grey.bias.copy_(first.bias)

for (batch,) in DataLoader(scans, batch_size=8):
    repeated = rest(first(batch.expand(-1, 3, -1, -1)))  # all three alike, no copy
    summed = rest(grey(batch))
    torch.testing.assert_close(summed, repeated, rtol=1e-3, atol=1e-4)

pixels, weight = batch[0, 0, :3, :3].numpy(), first.weight.detach().numpy()
expected = (weight * pixels).sum(axis=(1, 2, 3)) + first.bias.detach().numpy()
corner = torch.from_numpy(expected).clamp(min=0)
torch.testing.assert_close(repeated[0, :, 0, 0], corner, rtol=1e-3, atol=1e-4)
print("repeated channel and summed weights agree:", tuple(summed.shape))
