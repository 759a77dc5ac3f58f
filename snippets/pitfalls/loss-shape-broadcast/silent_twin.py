import torch
from torch import nn

torch.manual_seed(0)
weather, energy = torch.randn(150, 3), torch.randn(150)
prediction = nn.Linear(3, 1)(weather)

difference = prediction - energy
print("shape of the difference:", tuple(difference.shape))
print(f"loss: {(difference**2).mean():.4f}")
print(f"row by row: {((prediction.squeeze(-1) - energy) ** 2).mean():.4f}")

labels = torch.randint(2, (150,))
called = (prediction > 0).long()
print(f"accuracy: {(called == labels).float().mean():.4f}")
print(f"row by row: {(called.squeeze(-1) == labels).float().mean():.4f}")
