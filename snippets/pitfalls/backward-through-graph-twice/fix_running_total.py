import torch
from torch import nn

torch.manual_seed(0)
images, digits = torch.rand(256, 1, 28, 28), torch.randint(10, (256,))
model = nn.Sequential(nn.Flatten(), nn.Linear(784, 10))
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)

total = 0.0
for batch, labels in zip(images.split(32), digits.split(32), strict=True):
    loss = nn.functional.cross_entropy(model(batch), labels)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    total += loss.item()
print(f"mean loss of the epoch: {total / 8:.4f}")

# Proof: the same epoch in NumPy.
import numpy as np

torch.manual_seed(0)
pixels, labels = (
    torch.rand(256, 1, 28, 28).numpy().reshape(256, 784),
    torch.randint(10, (256,)).numpy(),
)
weight, bias = (
    p.detach().numpy().astype(float) for p in nn.Linear(784, 10).parameters()
)
losses = []
for rows in np.arange(256).reshape(8, 32):
    scores = np.exp(pixels[rows] @ weight.T + bias)
    error = scores / scores.sum(axis=1, keepdims=True)
    losses.append(-np.log(error[np.arange(32), labels[rows]]).mean())
    error[np.arange(32), labels[rows]] -= 1
    weight -= 0.1 * error.T @ pixels[rows] / 32
    bias -= 0.1 * error.mean(axis=0)
assert np.allclose(model[1].weight.detach().numpy(), weight, atol=1e-5)
assert abs(total / 8 - np.mean(losses)) < 1e-4
