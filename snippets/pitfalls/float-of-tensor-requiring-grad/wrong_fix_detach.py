import math

import torch
from torch import nn
from torch.nn.functional import cross_entropy, normalize

torch.manual_seed(0)
images, captions = torch.randn(32, 24), torch.randn(32, 40)  # 32 matching pairs
image_tower, text_tower = nn.Linear(24, 16), nn.Linear(40, 16)
log_scale = nn.Parameter(torch.zeros(()))
towers = [*image_tower.parameters(), *text_tower.parameters()]
optimizer = torch.optim.SGD([*towers, log_scale], lr=0.5)

for _ in range(100):
    cosines = normalize(image_tower(images)) @ normalize(text_tower(captions)).T
    loss = cross_entropy(math.exp(log_scale.detach()) * cosines, torch.arange(32))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(f"learned scale: {log_scale.exp().item():.1f}")
print(f"loss: {loss.item():.2f}")

# Proof: training without any scale ends at the same loss.
torch.manual_seed(0)
torch.randn(32, 24), torch.randn(32, 40)
weights = [*nn.Linear(24, 16).parameters(), *nn.Linear(40, 16).parameters()]
for _ in range(100):
    w1, b1, w2, b2 = free = [w.requires_grad_() for w in weights]
    left, right = images @ w1.T + b1, captions @ w2.T + b2
    angles = (left / left.norm(dim=1, keepdim=True)) @ (
        right / right.norm(dim=1, keepdim=True)
    ).T
    cost = -(angles).log_softmax(dim=1).diagonal().mean()
    slopes = torch.autograd.grad(cost, free)
    weights = [
        (w - 0.5 * slope).detach() for w, slope in zip(free, slopes, strict=True)
    ]
torch.testing.assert_close(
    image_tower.weight.detach(), weights[0], atol=1e-3, rtol=1e-2
)
assert log_scale.grad is None
