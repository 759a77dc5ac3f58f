import torch
from torch import nn


def dice_loss(probability, target):
    overlap = torch.sum(probability * target)
    return 1 - 2 * overlap / (torch.sum(probability) + torch.sum(target))


torch.manual_seed(0)
segmenter = nn.Sequential(nn.Conv2d(3, 1, kernel_size=1), nn.Sigmoid())
optimizer = torch.optim.Adam(segmenter.parameters(), lr=0.3)
image = torch.randn(4, 3, 32, 32)
target = (image.mean(dim=1, keepdim=True) > 0.5).float()

for _ in range(100):
    loss = dice_loss(segmenter(image), target)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(f"Dice loss after training: {loss.item():.3f}")

# Proof: the same training in NumPy, with a gradient derived by hand
import numpy as np

torch.manual_seed(0)
start = [p.detach().numpy().ravel() for p in nn.Conv2d(3, 1, 1).parameters()]
weights = np.concatenate(start).astype(float)
pixels = torch.randn(4, 3, 32, 32).numpy().transpose(0, 2, 3, 1).reshape(-1, 3)
wanted = (pixels.mean(axis=1) > 0.5).astype(float)
inputs = np.hstack([pixels, np.ones((len(pixels), 1))])
first = second = np.zeros(4)
for step in range(1, 101):
    p = 1 / (1 + np.exp(-inputs @ weights))
    overlap, total = p @ wanted, p.sum() + wanted.sum()
    expected = 1 - 2 * overlap / total
    slope = inputs.T @ ((2 * overlap / total**2 - 2 * wanted / total) * p * (1 - p))
    first, second = 0.9 * first + 0.1 * slope, 0.999 * second + 0.001 * slope**2
    scale = np.sqrt(second / (1 - 0.999**step)) + 1e-8
    weights = weights - 0.3 * first / (1 - 0.9**step) / scale
found = np.concatenate([p.detach().numpy().ravel() for p in segmenter.parameters()])
assert np.isclose(loss.item(), expected, rtol=1e-3)
assert np.allclose(found, weights, rtol=1e-2)
