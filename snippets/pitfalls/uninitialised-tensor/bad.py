import torch
from torch import nn

torch.use_deterministic_algorithms(True)  # unset memory is filled with nan


class PerShop(nn.Module):
    """A linear model of its own for each shop."""

    def __init__(self, shops, inputs):
        super().__init__()
        self.weight = nn.Parameter(torch.Tensor(shops, inputs))
        self.bias = nn.Parameter(torch.Tensor(shops))
        nn.init.normal_(self.weight, std=0.1)

    def forward(self, x):
        return (x * self.weight).sum(-1) + self.bias


torch.manual_seed(0)
x = torch.randn(200, 5, 3)  # days, shops, and what is known of a day
sales = (x * torch.randn(5, 3)).sum(-1) + torch.randn(5) + 0.1 * torch.randn(200, 5)
model = PerShop(shops=5, inputs=3)
optimizer = torch.optim.SGD(model.parameters(), lr=1.0)
for _ in range(100):
    loss = nn.functional.mse_loss(model(x), sales)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(f"loss: {loss.item():.4f}")
