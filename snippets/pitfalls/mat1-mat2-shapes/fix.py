import torch
from torch import nn

torch.manual_seed(0)
digits, labels = torch.rand(32, 1, 28, 28), torch.randint(10, (32,))
features = nn.Sequential(
    nn.Conv2d(1, 8, kernel_size=3),
    nn.ReLU(),
    nn.MaxPool2d(2),
    nn.Flatten(),
)
with torch.no_grad():  # a dry run with one blank image
    width = features(torch.zeros(1, 1, 28, 28)).shape[1]
model = nn.Sequential(features, nn.Linear(width, 10))
loss = nn.functional.cross_entropy(model(digits), labels)
print("in_features:", width)
print(f"loss: {loss.item():.2f}")

# Proof: the width by arithmetic, and the loss from the layer's weights in NumPy.
import numpy as np

assert width == 8 * ((28 - 2) // 2) ** 2  # the kernel takes 2, the pooling halves
weight, bias = (part.detach().numpy() for part in model[1].parameters())
scores = features(digits).detach().numpy() @ weight.T + bias
right = scores[np.arange(32), labels.numpy()]
expected = (np.log(np.exp(scores).sum(axis=1)) - right).mean()
assert np.isclose(loss.item(), expected, rtol=1e-4)
