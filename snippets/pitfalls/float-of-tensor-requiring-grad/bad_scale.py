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
    loss = cross_entropy(math.exp(log_scale) * cosines, torch.arange(32))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(f"learned scale: {log_scale.exp().item():.1f}")
print(f"loss: {loss.item():.2f}")
