import torch
from torch import nn

torch.manual_seed(0)
policy = nn.Linear(6, 4)  # chooses one of four bitrates for a video
states = torch.randn(3, 6)
chances = nn.functional.softmax(policy(states), dim=0)
print(f"chances of the first state: {[round(p, 4) for p in chances[0].tolist()]}")

# Proof: each column is a distribution over the states of the batch.
import numpy as np

odds = np.exp(policy(states).detach().numpy())
expected = odds / odds.sum(axis=0)
np.testing.assert_allclose(chances.detach(), expected, atol=1e-6)
assert abs(chances[0].sum().item() - 1) > 0.1
