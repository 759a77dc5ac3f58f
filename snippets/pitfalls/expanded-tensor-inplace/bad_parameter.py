import torch
from torch import nn

torch.manual_seed(0)
heads = nn.Parameter(torch.randn(1, 6).expand(4, 6))  # the same start for each head
optimizer = torch.optim.SGD([heads], lr=0.1)

x, wanted = torch.randn(32, 6), torch.randn(32, 4)
loss = (x @ heads.T - wanted).square().mean()
loss.backward()
optimizer.step()
print(f"spread over the heads: {heads.std(dim=0).mean().item():.4f}")
