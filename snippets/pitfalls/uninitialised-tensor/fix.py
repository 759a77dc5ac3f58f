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
        nn.init.zeros_(self.bias)

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

# Proof: least squares, shop by shop
ones = torch.ones(200, 1, dtype=torch.double)
errors = []
for shop in range(5):
    known = torch.cat([x[:, shop].double(), ones], 1)
    wanted = torch.linalg.lstsq(known, sales[:, shop].double()[:, None]).solution[:, 0]
    found = torch.cat([model.weight[shop], model.bias[shop : shop + 1]]).double()
    torch.testing.assert_close(found, wanted, rtol=1e-3, atol=1e-3)
    errors.append((known @ wanted - sales[:, shop]).square().mean())
assert abs(loss.item() - sum(errors).item() / 5) < 1e-5
assert torch.empty(1).isnan()  # what nothing sets would have been nan
assert PerShop(2, 2).weight.std() > 0.001
