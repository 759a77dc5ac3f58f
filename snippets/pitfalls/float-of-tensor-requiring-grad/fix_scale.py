import numpy as np
import torch
from torch import nn
from torch.nn.functional import cross_entropy, normalize

torch.manual_seed(0)
images, captions = torch.randn(32, 24), torch.randn(32, 40)  # 32 matching pairs
image_tower, text_tower = nn.Linear(24, 16), nn.Linear(40, 16)
log_scale = nn.Parameter(torch.zeros(()))
towers = [*image_tower.parameters(), *text_tower.parameters()]
optimizer = torch.optim.SGD([*towers, log_scale], lr=0.5)

for step in range(200):
    cosines = normalize(image_tower(images)) @ normalize(text_tower(captions)).T
    loss = cross_entropy(log_scale.exp() * cosines, torch.arange(32))
    optimizer.zero_grad()
    loss.backward()
    if step == 0:
        first, start = log_scale.grad.item(), cosines.detach().numpy()
    optimizer.step()
print(f"learned scale: {log_scale.exp().item():.1f}")
print(f"loss: {loss.item():.2f}")

# The first gradient, at scale 1, written out.
probabilities = np.exp(start) / np.exp(start).sum(axis=1, keepdims=True)
expected = np.mean((probabilities * start).sum(axis=1) - np.diag(start))
assert np.isclose(first, expected, rtol=1e-4)
assert loss < 0.1
