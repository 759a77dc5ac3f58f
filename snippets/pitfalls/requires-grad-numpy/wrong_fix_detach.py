import numpy as np
import torch
from torch import nn


def dice_loss(probability, target):
    overlap = np.sum(probability * target)
    return 1 - 2 * overlap / (np.sum(probability) + np.sum(target))


torch.manual_seed(0)
segmenter = nn.Sequential(nn.Conv2d(3, 1, kernel_size=1), nn.Sigmoid())
optimizer = torch.optim.Adam(segmenter.parameters(), lr=0.3)
image = torch.randn(4, 3, 32, 32)
target = (image.mean(dim=1, keepdim=True) > 0.5).float()

for _ in range(100):
    value = dice_loss(segmenter(image).detach().numpy(), target.numpy())
    loss = torch.tensor(value, requires_grad=True)  # silences the next complaint too
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(f"Dice loss after training: {loss.item():.3f}")

# Proof: no parameter ever got a gradient, and the loss stays where it started
assert all(parameter.grad is None for parameter in segmenter.parameters())
assert loss.item() > 0.7
assert loss.grad.item() == 1  # backward() ran, and ended at the wrapped value
