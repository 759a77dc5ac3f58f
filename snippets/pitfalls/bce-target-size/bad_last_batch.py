import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
photos = TensorDataset(torch.randn(100, 12))
discriminator = nn.Linear(12, 1)
criterion = nn.BCEWithLogitsLoss()

for (batch,) in DataLoader(photos, batch_size=64):
    output = discriminator(batch)
    real = torch.ones(64, 1)  # all of them are real
    loss = criterion(output, real)
    print(f"batch of {len(batch)}, loss: {loss.item():.4f}")
