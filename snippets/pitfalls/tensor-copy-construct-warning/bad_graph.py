import torch
from torch import nn

torch.manual_seed(0)
genes = torch.randn(100, 20)
trait = genes[:, 0] - genes[:, 1] + 0.1 * torch.randn(100)

torch.manual_seed(1)
model = nn.Linear(20, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.05)
for _ in range(200):
    optimizer.zero_grad()
    error = nn.functional.mse_loss(model(genes)[:, 0], trait)
    penalty = torch.tensor(model.weight.abs().sum(), dtype=torch.float32)
    loss = error + 0.2 * penalty
    loss.backward()
    optimizer.step()
print(f"sum of the weights: {penalty.item():.3f}")
