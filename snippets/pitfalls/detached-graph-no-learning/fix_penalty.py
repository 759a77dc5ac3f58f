import torch
from torch import nn

torch.manual_seed(0)
genes = torch.randn(40, 30)  # 40 patients, 30 genes each
outcome = genes[:, :1] + 0.5 * torch.randn(40, 1)
model = nn.Linear(30, 1, bias=False)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)

for _ in range(500):
    penalty = torch.stack([p.square().sum() for p in model.parameters()])
    loss = nn.functional.mse_loss(model(genes), outcome) + penalty.sum()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(f"squared length of the weights: {model.weight.square().sum():.3f}")

# Proof: ridge regression has a closed form.
import numpy as np

x, y = genes.numpy(), outcome.numpy()
expected = np.linalg.solve(x.T @ x / 40 + np.eye(30), x.T @ y / 40)
assert np.allclose(model.weight.detach().numpy().T, expected, atol=1e-4)
