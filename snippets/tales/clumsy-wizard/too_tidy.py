import torch
from torch import nn

model = nn.Linear(4, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
before = model.weight.detach().clone()

for _ in range(10):
    model(torch.ones(8, 4)).square().mean().backward()
    optimizer.zero_grad()  # right before the step, as the sage was understood
    optimizer.step()

assert torch.equal(model.weight, before)
print("weights moved in ten steps:", not torch.equal(model.weight, before))
