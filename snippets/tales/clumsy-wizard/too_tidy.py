import torch
from torch import nn

model = nn.Linear(4, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
before = model.weight.detach().clone()

for _ in range(10):
    model(torch.ones(8, 4)).square().mean().backward()
    optimizer.zero_grad()  # right before the step, as the sage was understood
    optimizer.step()

moved = (model.weight - before).abs().max().item()
assert moved == 0
print(f"largest move of a weight in ten steps: {moved:.4f}")
