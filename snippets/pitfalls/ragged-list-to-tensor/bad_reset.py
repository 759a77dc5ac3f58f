import numpy as np
import torch
from torch import nn


class Walker:
    """reset() returns what Gym 0.26 and later and Gymnasium return."""

    def reset(self):
        return np.linspace(-1, 1, 24), {}


torch.manual_seed(0)
policy = nn.Linear(24, 4)
state = Walker().reset()
action = policy(torch.FloatTensor(state))
print(f"action: {[round(value, 3) for value in action.tolist()]}")
