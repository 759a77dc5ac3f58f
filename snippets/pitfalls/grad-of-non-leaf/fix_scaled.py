import torch
from torch import nn

torch.manual_seed(0)
classifier = nn.Linear(10, 3).requires_grad_(False)
prompt = (torch.randn(1, 10) * 0.1).requires_grad_()  # a small start

loss = nn.functional.cross_entropy(classifier(prompt), torch.tensor([2]))
loss.backward()
if prompt.grad is not None:
    prompt.data -= 5 * prompt.grad
loss = nn.functional.cross_entropy(classifier(prompt), torch.tensor([2]))
print(f"loss: {loss.item():.4f}")

# Proof: one step in NumPy.
import numpy as np

torch.manual_seed(0)
same = nn.Linear(10, 3)
w, b = (part.detach().double().numpy() for part in same.parameters())
x = 0.1 * torch.randn(1, 10).double().numpy()[0]
p = np.exp(w @ x + b) / np.exp(w @ x + b).sum()
x -= 5 * w.T @ (p - np.eye(3)[2])
z = w @ x + b
assert abs(loss.item() - (np.log(np.exp(z).sum()) - z[2])) < 1e-5
np.testing.assert_allclose(prompt.detach()[0], x, atol=1e-5)
