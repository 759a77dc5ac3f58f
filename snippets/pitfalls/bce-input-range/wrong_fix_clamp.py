import torch
from torch import nn

torch.manual_seed(0)
customers = torch.randn(600, 6)  # six standardised columns of a table
left = (customers @ torch.randn(6, 1) + 2 * torch.randn(600, 1) > 0).float()

model = nn.Linear(6, 1)
output = model(customers)
output.retain_grad()
loss = nn.BCELoss()(output.clamp(0, 1), left)
loss.backward()
print(f"loss: {loss.item():.3f}")
print(f"samples without a gradient: {(output.grad == 0).float().mean():.0%}")

# Proof: the loss is huge, and it is the samples outside that have no gradient.
assert loss.item() > 10
outside = (output < 0) | (output > 1)
assert outside.float().mean() > 0.4
assert torch.equal(output.grad == 0, outside)
