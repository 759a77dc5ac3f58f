import numpy as np
import torch
from torch import nn

torch.manual_seed(0)
letters, label = torch.rand(64, 20), torch.randint(3, (64,))
model = nn.Sequential(nn.Linear(20, 32), nn.Tanh(), nn.Linear(32, 3))

full = [weight.detach().clone() for weight in model.parameters()]
with torch.no_grad():
    for weight in model.parameters():
        weight.copy_(weight.sign() * weight.abs().mean())
loss = nn.functional.cross_entropy(model(letters), label)
loss.backward()
w1, b1, w2, b2 = (weight.detach().clone().numpy() for weight in model.parameters())
with torch.no_grad():
    for weight, value in zip(model.parameters(), full, strict=True):
        weight.copy_(value)

# The gradient for the weights of one bit, written out.
hidden = np.tanh(letters.numpy() @ w1.T + b1)
chance = np.exp(hidden @ w2.T + b2)
chance /= chance.sum(axis=1, keepdims=True)
wanted = ((chance - np.eye(3)[label]) @ w2 * (1 - hidden**2)).T @ letters.numpy() / 64
error = np.linalg.norm(model[0].weight.grad.numpy() - wanted) / np.linalg.norm(wanted)
print(f"error of the first layer's gradient: {error:.0%}")
assert error < 1e-4
