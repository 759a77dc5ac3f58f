import torch
from torch import nn

torch.manual_seed(0)
classifier = nn.Sequential(nn.Flatten(), nn.Linear(64, 10)).requires_grad_(False)
wanted = torch.arange(10)

# One picture per class, started from faint noise.
pictures = (torch.randn(10, 1, 8, 8) * 0.01).requires_grad_()
optimizer = torch.optim.SGD([pictures], lr=5.0)
for _ in range(20):
    optimizer.zero_grad()
    loss = nn.functional.cross_entropy(classifier(pictures), wanted)
    loss.backward()
    optimizer.step()
print(f"loss: {loss.item():.4f}")

# Proof: the same descent in NumPy, with the gradient of softmax regression.
import numpy as np

torch.manual_seed(0)
layer = nn.Linear(64, 10)
w, b = layer.weight.detach().double().numpy(), layer.bias.detach().double().numpy()
x = (torch.randn(10, 1, 8, 8) * 0.01).flatten(1).double().numpy()
for _ in range(20):
    p = np.exp(x @ w.T + b)
    p /= p.sum(axis=1, keepdims=True)
    expected = -np.log(p.diagonal()).mean()
    x -= 5.0 * (p - np.eye(10)) @ w / 10
assert abs(loss.item() - expected) < 1e-4
assert np.abs(pictures.detach().flatten(1).numpy() - x).max() < 1e-4
