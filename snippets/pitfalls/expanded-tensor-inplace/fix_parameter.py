import torch
from torch import nn

torch.manual_seed(0)
heads = nn.Parameter(
    torch.randn(1, 6).expand(4, 6).clone()
)  # the same start for each head
optimizer = torch.optim.SGD([heads], lr=0.1)

x, wanted = torch.randn(32, 6), torch.randn(32, 4)
loss = (x @ heads.T - wanted).square().mean()
loss.backward()
optimizer.step()
print(f"spread over the heads: {heads.std(dim=0).mean().item():.4f}")

# Proof: the step in NumPy.
import numpy as np

torch.manual_seed(0)
w = np.repeat(torch.randn(1, 6).numpy(), 4, axis=0)
a, b = x.numpy(), wanted.numpy()
w = w - 0.1 * 2 / b.size * (a @ w.T - b).T @ a
np.testing.assert_allclose(heads.detach(), w, atol=1e-6)
