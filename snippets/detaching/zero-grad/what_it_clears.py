import torch
from torch import nn

backbone = nn.Sequential(nn.Linear(6, 4), nn.BatchNorm1d(4))
head = nn.Linear(4, 1)
optimizer = torch.optim.SGD(head.parameters(), lr=0.1, momentum=0.9)  # the head alone

torch.manual_seed(0)
head(backbone(torch.randn(16, 6))).sum().backward()
optimizer.step()
momentum = optimizer.state[head.weight]["momentum_buffer"].clone()
mean = backbone[1].running_mean.clone()

optimizer.zero_grad()

assert head.weight.grad is None
assert backbone[0].weight.grad is not None
assert torch.equal(optimizer.state[head.weight]["momentum_buffer"], momentum)
assert torch.equal(backbone[1].running_mean, mean)
print("cleared: the gradients of the optimizer's own parameters")
print("not cleared: gradients of the backbone, which this optimizer does not hold")
print("not cleared: the optimizer's momentum, BatchNorm's running mean")

backbone.zero_grad()
assert backbone[0].weight.grad is None
print("backbone.zero_grad() clears those of the backbone")
