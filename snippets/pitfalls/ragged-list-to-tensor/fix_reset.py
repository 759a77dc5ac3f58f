import numpy as np
import torch
from torch import nn


class Walker:
    """reset() returns what Gym 0.26 and later and Gymnasium return."""

    def reset(self):
        return np.linspace(-1, 1, 24), {}


torch.manual_seed(0)
policy = nn.Linear(24, 4)
state, info = Walker().reset()
action = policy(torch.FloatTensor(state))
print(f"action: {[round(value, 3) for value in action.tolist()]}")

# Proof: the linear map of the observation, in NumPy.
weight, bias = (part.detach().numpy() for part in policy.parameters())
expected = weight @ np.linspace(-1, 1, 24) + bias
np.testing.assert_allclose(action.detach(), expected, atol=1e-5)
