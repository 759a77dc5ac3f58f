import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
pixels = torch.rand(100, 784)  # as CSV files hold the digits
to_images = nn.Unflatten(1, (1, 28, 28))
model = nn.Sequential(to_images, nn.Conv2d(1, 8, kernel_size=3), nn.ReLU())

for (batch,) in DataLoader(TensorDataset(pixels), batch_size=50):
    print("maps:", tuple(model(batch).shape))

# Proof: one pixel's place, counted row by row, and one value of the maps.
assert to_images(pixels)[3, 0, 5, 7] == pixels[3, 5 * 28 + 7]
window = pixels[3].view(28, 28)[5:8, 7:10]
value = (model[1].weight[2, 0] * window).sum() + model[1].bias[2]
torch.testing.assert_close(
    model(pixels)[3, 2, 5, 7], value.relu(), rtol=1e-3, atol=1e-4
)
