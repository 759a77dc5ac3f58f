import torch
from torch import nn

torch.manual_seed(0)
critic = nn.Linear(4, 1)
state = torch.randn(1, 4)

value = critic(state)
target = value.detach()

print("value:", "requires_grad", value.requires_grad, "| grad_fn", value.grad_fn.name())
print("target:", "requires_grad", target.requires_grad, "| grad_fn", target.grad_fn)
assert target is not value
print("bytes between their first elements:", target.data_ptr() - value.data_ptr())

value.backward()  # the original is still in the graph
assert torch.equal(critic.weight.grad, state)
print(
    "gradient that reached the critic:",
    [round(g, 4) for g in critic.weight.grad[0].tolist()],
)

product = target * critic.weight.sum()  # a constant times a weight
assert product.requires_grad
print(
    "target alone:",
    (target * 2).grad_fn,
    "| target times a weight:",
    product.grad_fn.name(),
)
