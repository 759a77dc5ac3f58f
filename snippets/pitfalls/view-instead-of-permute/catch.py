import torch
from torch import nn

model, head = nn.GRU(3, 8), nn.Linear(8, 2)


def scores(x):
    output, _ = model(x.view(12, len(x), 3))
    return head(output[-1])


batch = torch.randn(5, 12, 3, requires_grad=True)
scores(batch)[0].sum().backward()
reached = batch.grad.flatten(1).norm(dim=1).nonzero().flatten()
print("samples that the first prediction depends on:", reached.tolist())
