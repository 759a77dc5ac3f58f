import torch
from torch import nn


class Rating(nn.Module):
    """Matrix factorization: a rating is a product of two vectors."""

    def __init__(self, users, films, size):
        super().__init__()
        self.users = nn.Parameter(torch.randn(users, size) * 0.5)
        self.films = nn.Parameter(torch.randn(films, size) * 0.5)

    def forward(self, user, film):
        return (self.users[user] * self.films[film]).sum(dim=-1)


torch.manual_seed(0)
user, film = torch.randint(20, (300,)), torch.randint(30, (300,))
rating = ((user + film) % 5).float()

torch.manual_seed(1)
model = Rating(20, 30, 8)
optimizer = torch.optim.SGD(model.parameters(), lr=1.0)
for _ in range(100):
    optimizer.zero_grad()
    loss = nn.functional.mse_loss(model(user, film), rating)
    loss.backward()
    optimizer.step()
print(f"weights: {sum(p.numel() for p in model.parameters())}")
print(f"loss: {loss.item():.4f}")

# Proof: the same training in NumPy.
import numpy as np

torch.manual_seed(1)
a, b = (torch.randn(n, 8).double().numpy() * 0.5 for n in (20, 30))
i, j, r = user.numpy(), film.numpy(), rating.numpy()
for _ in range(100):
    error = (a[i] * b[j]).sum(axis=1) - r
    grad = (2 * error / 300)[:, None]
    grad_a, grad_b = np.zeros_like(a), np.zeros_like(b)
    np.add.at(grad_a, i, grad * b[j])
    np.add.at(grad_b, j, grad * a[i])
    a, b = a - grad_a, b - grad_b
assert abs(loss.item() - (error**2).mean()) < 1e-3
np.testing.assert_allclose(model.films.detach(), b, atol=1e-2)
