import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

pixels = torch.rand(100, 784)  # as CSV files hold the digits
model = nn.Sequential(nn.Unflatten(1, (1, 28, 28)), nn.Conv2d(1, 8, kernel_size=3))
shapes = [model(batch).shape for (batch,) in DataLoader(TensorDataset(pixels), 20)]
print("batches:", len(shapes), "of", tuple(shapes[0]))

image = pixels[0].numpy().reshape(28, 28)
torch.testing.assert_close(model[0](pixels)[0, 0], torch.from_numpy(image))
