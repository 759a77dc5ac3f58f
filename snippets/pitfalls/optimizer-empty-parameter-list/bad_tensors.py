import torch
from torch import nn


class Rating(nn.Module):
    """Matrix factorization: a rating is a product of two vectors."""

    def __init__(self, users, films, size):
        super().__init__()
        self.users = torch.randn(users, size) * 0.5
        self.films = torch.randn(films, size) * 0.5

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
