import torch
from torch import nn

torch.manual_seed(0)
policy = nn.Linear(6, 4)  # chooses one of four bitrates for a video
states = torch.randn(3, 6)
chances = nn.functional.softmax(policy(states), dim=-1)
print(f"chances of the first state: {[round(p, 4) for p in chances[0].tolist()]}")

# Proof: one state at a time, in NumPy.
import numpy as np

w, b = (part.detach().numpy() for part in policy.parameters())
for state, row in zip(states.numpy(), chances.detach().numpy(), strict=True):
    odds = np.exp(w @ state + b)
    np.testing.assert_allclose(row, odds / odds.sum(), atol=1e-6)
