import torch
from torch import nn

torch.manual_seed(0)
scan = torch.randn(2, 1, 16, 16)
mask = 255.0 * (scan > 0.5)  # as read from a PNG: 0 and 255
mask = (mask > 0).float()

model = nn.Sequential(nn.Conv2d(1, 1, 3, padding=1), nn.Sigmoid())
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
for _ in range(20):
    optimizer.zero_grad()
    loss = nn.functional.binary_cross_entropy(model(scan), mask)
    loss.backward()
    optimizer.step()
print(f"loss: {loss.item():.3g}")

# Proof: the same training in NumPy, with the gradient p - y of each pixel.
import numpy as np

torch.manual_seed(0)
scan = torch.randn(2, 1, 16, 16)
start = nn.Conv2d(1, 1, 3, padding=1)
weight, bias = start.weight.detach().double().numpy()[0, 0], start.bias.item()
padded = np.pad(scan.double().numpy()[:, 0], ((0, 0), (1, 1), (1, 1)))
windows = np.lib.stride_tricks.sliding_window_view(padded, (3, 3), axis=(1, 2))
y = scan.numpy()[:, 0] > 0.5
for _ in range(20):
    p = 1 / (1 + np.exp(-(np.einsum("nyxij,ij->nyx", windows, weight) + bias)))
    expected = -np.log(np.where(y, p, 1 - p)).mean()
    weight -= 0.1 * np.einsum("nyxij,nyx->ij", windows, p - y) / y.size
    bias -= 0.1 * (p - y).mean()
assert np.isclose(loss.item(), expected, rtol=1e-4)
np.testing.assert_allclose(model[0].weight[0, 0].detach(), weight, atol=1e-4)
