import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
pixels = torch.rand(100, 784)  # as CSV files hold the digits
to_images = nn.Unflatten(1, (1, 28, 28))
model = nn.Sequential(to_images, nn.Conv2d(1, 8, kernel_size=3), nn.ReLU())

for (batch,) in DataLoader(TensorDataset(pixels), batch_size=50):
    print("maps:", tuple(model(batch).shape))

images = to_images(pixels)
assert images.shape == (100, 1, 28, 28)
assert images[3, 0, 5, 7] == pixels[3, 5 * 28 + 7]  # row by row
