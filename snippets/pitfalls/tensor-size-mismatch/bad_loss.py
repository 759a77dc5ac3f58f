import torch
from torch import nn

torch.manual_seed(0)
genre = torch.randint(10, (32,))  # one of ten genres per clip
clips = torch.randn(10, 40)[genre] + torch.randn(32, 40)

model = nn.Linear(40, 10)
loss = nn.functional.mse_loss(model(clips), genre.float())
print(f"loss: {loss.item():.4f}")
