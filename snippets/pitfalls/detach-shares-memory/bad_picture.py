import torch
from torch import nn

torch.manual_seed(0)
pictures = torch.rand(16, 64)
decoder = nn.Sequential(nn.Linear(64, 8), nn.Linear(8, 64))

rebuilt = decoder(pictures)
to_show = rebuilt.detach()
to_show.clamp_(0, 1).mul_(255)  # grey values for the log
loss = nn.functional.mse_loss(rebuilt, pictures)
loss.backward()
print(f"loss: {loss.item():.3g}")
print(f"brightest grey value: {to_show.max():.1f}")
