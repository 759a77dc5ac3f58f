import numpy as np
import torch
from torch import nn

features = nn.Sequential(
    nn.Conv2d(1, 8, kernel_size=3), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten()
)
with torch.no_grad():  # one dry run asks the layers themselves
    width = features(torch.zeros(1, 1, 28, 28)).shape[1]
assert width == 8 * 13 * 13  # 28 loses 2 to the kernel, then half
model = nn.Sequential(features, nn.Linear(width, 10))

digits = torch.rand(32, 1, 28, 28)
logits = model(digits)
print("in_features:", width, "| logits:", tuple(logits.shape))

linear, flat = model[1], features(digits).detach().numpy()
expected = flat @ linear.weight.detach().numpy().T + linear.bias.detach().numpy()
np.testing.assert_allclose(logits.detach(), expected, rtol=1e-4, atol=1e-5)
