import torch
from torch import nn

torch.manual_seed(0)
weeks = torch.rand(32, 28)  # four weeks of 32 products
sales = torch.poisson(2 + torch.rand(32, 7))
sales[5] = 0  # a product that nobody bought
weeks[5] = 0

model = nn.Linear(28, 7, bias=False)
per_product = (model(weeks) - sales).square().mean(dim=1).sqrt()
loss = per_product.mean()
loss.backward()
print(f"root mean squared error: {loss:.4f}")
print(f"norm of the gradient: {model.weight.grad.norm():.4f}")
