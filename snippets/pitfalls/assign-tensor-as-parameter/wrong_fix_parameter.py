import torch
from torch import nn

torch.manual_seed(0)
model = nn.Linear(2, 1)
x, y = torch.randn(16, 2), torch.randn(16, 1)

start = model.weight
loss = (model(x) - y).square().mean()
grads = torch.autograd.grad(loss, model.parameters(), create_graph=True)
for (name, p), grad in list(zip(model.named_parameters(), grads, strict=True)):
    setattr(model, name, nn.Parameter(p - 0.1 * grad))
after = (model(x) - y).square().mean()
(through,) = torch.autograd.grad(after, start, allow_unused=True)
print(f"loss after it: {after.item():.4f}")
print(f"gradient through the step: {through}")

# Proof: the step is that of gradient descent, and no gradient goes through it.
import numpy as np

torch.manual_seed(0)
same = nn.Linear(2, 1)
a = np.hstack([x.double().numpy(), np.ones((16, 1))])
b = y.double().numpy()[:, 0]
w = np.append(same.weight.detach().numpy(), same.bias.detach().numpy())
step = w - 0.1 * 2 / 16 * a.T @ (a @ w - b)
assert abs(after.item() - np.square(a @ step - b).mean()) < 1e-5
assert through is None
