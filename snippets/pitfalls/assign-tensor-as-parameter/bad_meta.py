import torch
from torch import nn

torch.manual_seed(0)
model = nn.Linear(2, 1)
x, y = torch.randn(16, 2), torch.randn(16, 1)

loss = (model(x) - y).square().mean()
grads = torch.autograd.grad(loss, model.parameters(), create_graph=True)
for (name, p), grad in zip(model.named_parameters(), grads, strict=True):
    setattr(model, name, p - 0.1 * grad)  # one step that can be differentiated
print(f"loss after it: {(model(x) - y).square().mean().item():.4f}")
