import torch
from torch import nn

torch.manual_seed(0)
weeks = torch.rand(32, 28)  # four weeks of 32 products
sales = torch.poisson(2 + torch.rand(32, 7))
sales[5] = 0  # a product that nobody bought
weeks[5] = 0

model = nn.Linear(28, 7, bias=False)
errors = torch.linalg.vector_norm(model(weeks) - sales, dim=1)
loss = errors.mean() / 7**0.5
loss.backward()
print(f"root mean squared error: {loss:.4f}")
print(f"norm of the gradient: {model.weight.grad.norm():.4f}")

# Proof: the slope of each root in NumPy; product 5 is left out
import numpy as np

x, y = (np.delete(value.numpy().astype(float), 5, 0) for value in (weeks, sales))
error = x @ model.weight.detach().numpy().T - y
root = np.sqrt(np.square(error).mean(1, keepdims=True))
assert np.isclose(loss.item(), root.sum() / 32, rtol=1e-4)
slope = (error / root / 7).T @ x / 32
assert np.allclose(model.weight.grad.numpy(), slope, rtol=1e-3, atol=1e-6)
assert (sales[5] == 0).all()
assert (weeks[5] == 0).all()
