import torch
from torch import nn

torch.manual_seed(0)
sound = torch.randn(256, 1)
amplifier = nn.Linear(1, 1, bias=False)
optimizer = torch.optim.SGD(amplifier.parameters(), lr=0.1)

history = []
for _ in range(5):
    before = amplifier.weight.detach().clone()
    optimizer.zero_grad()
    nn.functional.mse_loss(amplifier(sound), 3 * sound).backward()
    optimizer.step()
    history.append(amplifier.weight.detach().numpy().copy())

print(f"weight before the last step: {before.item():.4f}")
print(f"weight after the last step: {amplifier.weight.item():.4f}")
print(f"different weights in the history: {len({w.item() for w in history})}")

# Proof: gradient descent on (w - 3)^2 * mean(sound^2), written out.
import numpy as np

curvature = 2 * sound.square().mean().item()
gaps = np.array([w.item() - 3 for w in history])
assert np.allclose(gaps[1:] / gaps[:-1], 1 - 0.1 * curvature, rtol=1e-4)
assert np.isclose(before.item() - 3, gaps[3], rtol=1e-4)
assert np.isclose(amplifier.weight.item() - 3, gaps[4], rtol=1e-4)
