import torch
from torch import nn

torch.manual_seed(0)
model, image, label = nn.Linear(16, 3), torch.rand(4, 16), torch.tensor([0, 1, 2, 1])

for _ in range(5):  # an attack: push the pixels uphill
    image = image.detach().requires_grad_()
    loss = nn.functional.cross_entropy(model(image), label)
    loss.backward()
    image = (image + 0.02 * image.grad.sign()).clamp(0, 1)
print(f"loss: {loss.item():.4f}")
print(f"mean pixel: {image.mean().item():.4f}")

# Proof: the attack in NumPy.
import numpy as np

torch.manual_seed(0)
w, b = (p.detach().double().numpy() for p in nn.Linear(16, 3).parameters())
x, y = torch.rand(4, 16).double().numpy(), np.eye(3)[label]
for _ in range(5):
    p = np.exp(x @ w.T + b)
    p /= p.sum(axis=1, keepdims=True)
    expected = -np.log(p[y == 1]).mean()
    x = np.clip(x + 0.02 * np.sign((p - y) @ w), 0, 1)
assert abs(loss.item() - expected) < 1e-5
np.testing.assert_allclose(image.detach(), x, atol=1e-5)
