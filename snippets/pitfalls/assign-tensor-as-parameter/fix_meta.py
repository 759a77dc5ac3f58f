import torch
from torch import nn

torch.manual_seed(0)
model = nn.Linear(2, 1)
x, y = torch.randn(16, 2), torch.randn(16, 1)

loss = (model(x) - y).square().mean()
grads = torch.autograd.grad(loss, model.parameters(), create_graph=True)
stepped = {}
for (name, p), grad in zip(model.named_parameters(), grads, strict=True):
    stepped[name] = p - 0.1 * grad  # one step that can be differentiated
output = torch.func.functional_call(model, stepped, (x,))
after = (output - y).square().mean()
(through,) = torch.autograd.grad(after, model.weight)
print(f"loss after it: {after.item():.4f}")
print(f"gradient through the step: {through.norm().item():.4f}")

# Proof: the loss after a step is J(w - 0.1 J'(w)), differentiated in NumPy.
import numpy as np

a = np.hstack([x.double().numpy(), np.ones((16, 1))])
b = y.double().numpy()[:, 0]
w = np.append(model.weight.detach().numpy(), model.bias.detach().numpy())
step = w - 0.1 * 2 / 16 * a.T @ (a @ w - b)
assert abs(after.item() - np.square(a @ step - b).mean()) < 1e-5
outer = 2 / 16 * a.T @ (a @ step - b)
expected = (np.eye(3) - 0.1 * 2 / 16 * a.T @ a) @ outer
np.testing.assert_allclose(through[0], expected[:2], atol=1e-5)
