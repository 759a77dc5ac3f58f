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
loss = nn.functional.huber_loss(values, torch.as_tensor(returns, dtype=torch.float32))
print(f"loss: {loss.item():.3f}, {loss.dtype}")
loss.backward()
print(f"gradient of the bias: {critic.bias.grad.item():.3f}")

# Proof: the Huber loss and its derivative, the error cut off at -1 and 1, in NumPy.
expected = [
    sum(0.9**k * reward for k, reward in enumerate(rewards[t:])) for t in range(6)
]
error = values.detach().numpy() - expected
huber = np.where(abs(error) < 1, error**2 / 2, abs(error) - 0.5)
assert abs(loss.item() - huber.mean()) < 1e-5
gradient = np.clip(error, -1, 1) @ states.numpy() / 6
np.testing.assert_allclose(critic.weight.grad[0], gradient, atol=1e-5)
