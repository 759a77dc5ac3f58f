import warnings
import weakref

import torch
from torch import nn

# The gradients are reset below, so there is nothing left to warn of.
warnings.filterwarnings("ignore", "Using backward.. with create_graph=True")

torch.manual_seed(0)
rows, prices = torch.randn(50, 4), torch.randn(50, 1)
models = []
for fold in range(5):
    model = nn.Linear(4, 1, bias=False)
    models.append(weakref.ref(model.weight))
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    kept = torch.arange(50) % 5 != fold
    for _ in range(10):
        optimizer.zero_grad()
        loss = (model(rows[kept]) - prices[kept]).square().mean()
        loss.backward(create_graph=True)
        penalty = sum(p.grad.square().sum() for p in model.parameters())
        (0.1 * penalty).backward()  # prefer flat places
        optimizer.step()
    optimizer.zero_grad()  # the gradients of the last step, too
weight = model.weight.tolist()[0]
del model, optimizer, loss, penalty

print(f"weight of the last: {[round(w, 4) for w in weight]}")
print(f"models still in memory: {sum(ref() is not None for ref in models)} of 5")

# Proof: the last model in NumPy, with both derivatives written out.
import numpy as np

torch.manual_seed(0)
torch.randn(50, 4), torch.randn(50, 1)
starts = [nn.Linear(4, 1, bias=False).weight.tolist()[0] for _ in range(5)]
w, x, y = (
    np.array(starts[4]),
    rows[kept].double().numpy(),
    prices[kept].double().numpy()[:, 0],
)
for _ in range(10):
    gradient = 2 * x.T @ (x @ w - y) / len(x)
    second = 2 * x.T @ x / len(x)
    w = w - 0.1 * (gradient + 0.1 * 2 * second @ gradient)
assert np.abs(weight - w).max() < 1e-5
assert [ref() for ref in models] == [None] * 5
