import torch
from torch import nn

torch.manual_seed(0)
digits, labels = torch.rand(32, 1, 28, 28), torch.randint(10, (32,))
model = nn.Sequential(
    nn.Conv2d(1, 8, kernel_size=3),
    nn.ReLU(),
    nn.MaxPool2d(2),
    nn.Flatten(),
    nn.LazyLinear(10),
)
model(torch.zeros(1, 1, 28, 28))  # sets in_features and makes the weights
print("in_features:", model[4].in_features)
sizes = [part.numel() for part in model.parameters()]
print("parameters:", sum(sizes))
loss = nn.functional.cross_entropy(model(digits), labels)
print(f"loss: {loss.item():.2f}")

# Proof: the parameters counted by hand, and the loss from the layer's weights.
import numpy as np

width = 8 * ((28 - 2) // 2) ** 2
assert sizes == [8 * 1 * 3 * 3, 8, 10 * width, 10]
weight, bias = (part.detach().numpy() for part in model[4].parameters())
scores = model[:4](digits).detach().numpy() @ weight.T + bias
right = scores[np.arange(32), labels.numpy()]
expected = (np.log(np.exp(scores).sum(axis=1)) - right).mean()
assert np.isclose(loss.item(), expected, rtol=1e-4)
