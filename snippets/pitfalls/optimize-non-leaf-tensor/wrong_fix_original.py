import torch
from torch import nn

device = torch.device("cpu")
hours = torch.linspace(0, 3, 31, dtype=torch.float64)
activity = 2.5 * torch.exp(-0.7 * hours)

leaf = nn.Parameter(torch.ones(2))
start_and_rate = leaf.to(device, torch.float64)
optimizer = torch.optim.SGD([leaf], lr=0.1)  # accepted
for _ in range(300):
    optimizer.zero_grad()
    start, rate = start_and_rate
    loss = (start * torch.exp(-rate * hours) - activity).square().mean()
    loss.backward()
    optimizer.step()
print(f"start and rate: {start_and_rate[0]:.3f}, {start_and_rate[1]:.3f}")

# Proof: the copy that the loss uses is what it was before the first step.
assert start_and_rate.tolist() == [1.0, 1.0]
assert torch.allclose(
    leaf, 1 - 300 * 0.1 * leaf.grad, rtol=1e-3
)  # the original did move
