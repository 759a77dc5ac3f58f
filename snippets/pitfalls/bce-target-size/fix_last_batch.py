import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
photos = TensorDataset(torch.randn(100, 12))
discriminator = nn.Linear(12, 1)
criterion = nn.BCEWithLogitsLoss()

for (batch,) in DataLoader(photos, batch_size=64):
    output = discriminator(batch)
    real = torch.ones_like(output)  # all of them are real
    loss = criterion(output, real)
    print(f"batch of {len(batch)}, loss: {loss.item():.4f}")

# Proof: minus the mean log-probability of "real" for the photos 64 to 99.
import numpy as np

logit = discriminator(photos.tensors[0]).detach().double().numpy()[64:]
assert np.isclose(loss.item(), np.log1p(np.exp(-logit)).mean(), rtol=1e-4)
