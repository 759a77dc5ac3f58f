import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
tiles = torch.rand(6, 4, 16, 16)  # satellite tiles of four bands
crops = torch.randint(5, (6, 1, 16, 16))  # class numbers, a raster of one band
train = DataLoader(TensorDataset(tiles, crops), batch_size=4)

model = nn.Conv2d(4, 5, kernel_size=3, padding=1)
criterion = nn.CrossEntropyLoss()
for x, target in train:
    loss = criterion(model(x), target)
    print(f"batch of {len(x)}: loss {loss.item():.4f}")
