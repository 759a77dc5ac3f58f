import torch
from torch import nn

torch.manual_seed(0)
scan = torch.randn(2, 1, 16, 16)
mask = 255.0 * (scan > 0.5)  # as read from a PNG: 0 and 255

model = nn.Conv2d(1, 1, 3, padding=1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
for _ in range(20):
    optimizer.zero_grad()
    loss = nn.functional.binary_cross_entropy_with_logits(model(scan), mask)
    loss.backward()
    optimizer.step()
print(f"loss: {loss.item():.3g}")

# Proof: no cross-entropy is negative, and this one falls without end.
assert loss.item() < 0
before = loss.item()
loss = nn.functional.binary_cross_entropy_with_logits(model(scan), mask)
assert loss.item() < before
assert abs(before + 32_100) < 100
