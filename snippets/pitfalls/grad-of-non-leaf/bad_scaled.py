import torch
from torch import nn

torch.manual_seed(0)
classifier = nn.Linear(10, 3).requires_grad_(False)
prompt = torch.randn(1, 10, requires_grad=True) * 0.1  # a small start

loss = nn.functional.cross_entropy(classifier(prompt), torch.tensor([2]))
loss.backward()
if prompt.grad is not None:
    prompt.data -= 5 * prompt.grad
loss = nn.functional.cross_entropy(classifier(prompt), torch.tensor([2]))
print(f"loss: {loss.item():.4f}")
