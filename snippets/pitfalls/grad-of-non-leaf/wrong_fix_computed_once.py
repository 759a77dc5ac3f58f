import torch
from torch import nn

torch.manual_seed(0)
classifier = nn.Linear(10, 3).requires_grad_(False)
start = torch.randn(1, 10, requires_grad=True)
prompt = start * 0.1  # a small start
optimizer = torch.optim.SGD([start], lr=5)

loss = nn.functional.cross_entropy(classifier(prompt), torch.tensor([2]))
loss.backward()
optimizer.step()
loss = nn.functional.cross_entropy(classifier(prompt), torch.tensor([2]))
print(f"loss: {loss.item():.4f}")

# Proof: the leaf took its step, in NumPy, and the loss is that of the start.
import numpy as np

torch.manual_seed(0)
same = nn.Linear(10, 3)
w, b = (part.detach().double().numpy() for part in same.parameters())
x = torch.randn(1, 10).double().numpy()[0]
z = w @ x * 0.1 + b
p = np.exp(z) / np.exp(z).sum()
moved = x - 5 * 0.1 * w.T @ (p - np.eye(3)[2])
np.testing.assert_allclose(start.detach()[0], moved, atol=1e-5)
assert abs(loss.item() - (np.log(np.exp(z).sum()) - z[2])) < 1e-5
