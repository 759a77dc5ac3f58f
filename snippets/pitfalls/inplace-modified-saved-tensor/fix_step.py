import numpy as np
import torch
from torch import nn

torch.manual_seed(0)
actor = nn.Linear(4, 1)
critic = nn.Sequential(nn.Linear(5, 16), nn.Tanh(), nn.Linear(16, 1))
actor_optimizer = torch.optim.SGD(actor.parameters(), lr=0.1)
critic_optimizer = torch.optim.SGD(critic.parameters(), lr=0.1)
state, tried, target = torch.randn(64, 4), torch.randn(64, 1), torch.randn(64, 1)

critic_loss = nn.functional.mse_loss(critic(torch.cat([state, tried], 1)), target)
critic_loss.backward()
critic_optimizer.step()

action = actor(state)
actor_loss = -critic(torch.cat([state, action], 1)).mean()  # the critic as it is now
actor_loss.backward()
actor_optimizer.step()
print(f"gradient norm of the actor: {actor.weight.grad.norm():.4f}")

# The chain rule by hand, through the critic after its step.
w1, b1, w2, _ = (p.numpy(force=True) for p in critic.parameters())
inner = np.tanh(np.hstack([state.numpy(), action.numpy(force=True)]) @ w1.T + b1)
per_action = -(w2 * (1 - inner**2)) @ w1[:, 4:] / 64
assert np.allclose(actor.weight.grad.numpy(), per_action.T @ state.numpy(), atol=1e-6)
