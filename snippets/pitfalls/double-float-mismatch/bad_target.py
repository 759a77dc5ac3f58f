import numpy as np
import torch
from torch import nn

rewards = [0.0, 0.0, 1.0, 0.0, 0.0, 1.0]  # one episode
returns = np.zeros(6)
for step in reversed(range(6)):
    returns[step] = rewards[step] + 0.9 * (returns[step + 1] if step < 5 else 0)

torch.manual_seed(0)
states = torch.randn(6, 4)
critic = nn.Linear(4, 1)
values = critic(states).squeeze(-1)
loss = nn.functional.huber_loss(values, torch.as_tensor(returns))
print(f"loss: {loss.item():.3f}, {loss.dtype}")
loss.backward()
print(f"gradient of the bias: {critic.bias.grad.item():.3f}")
