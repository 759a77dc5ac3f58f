import torch
from torch import nn

torch.manual_seed(0)
photos = torch.randn(16, 3, 8, 8)
discriminator = nn.Sequential(nn.Flatten(), nn.Linear(192, 1), nn.Sigmoid())
criterion = nn.BCELoss()

output = discriminator(photos).squeeze(-1)
label = torch.full((16,), 1)  # all of them are real
loss = criterion(output, label)
loss.backward()
print(f"loss: {loss.item():.3f}")
