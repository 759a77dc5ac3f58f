import torch
from torch import nn

torch.manual_seed(0)
critic = nn.Linear(4, 1)
state = torch.randn(1, 4)

value = critic(state)
target = value.detach()

print("value:", "requires_grad", value.requires_grad, "| grad_fn", value.grad_fn.name())
print("target:", "requires_grad", target.requires_grad, "| grad_fn", target.grad_fn)
print("same tensor:", target is value)
print("same memory:", target.data_ptr() == value.data_ptr())

value.backward()  # the original is still in the graph
assert torch.equal(critic.weight.grad, state)
print("gradient reached the critic:", critic.weight.grad is not None)
