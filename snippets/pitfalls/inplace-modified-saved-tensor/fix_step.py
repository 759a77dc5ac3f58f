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

actor_loss = -critic(torch.cat([state, actor(state)], 1)).mean()
actor_loss.backward()
actor_optimizer.step()
critic_optimizer.zero_grad()  # what actor_loss.backward() left there
print(f"gradient norm of the actor: {actor.weight.grad.norm():.4f}")

# Proof: the chain rule by hand, through the critic after its step.
import numpy as np

torch.manual_seed(0)
old = nn.Linear(4, 1)
first = nn.Sequential(nn.Linear(5, 16), nn.Tanh(), nn.Linear(16, 1))
w1, b1, w2, b2 = (p.detach().numpy().copy() for p in first.parameters())
x = np.hstack([state.numpy(), tried.numpy()])
hidden = np.tanh(x @ w1.T + b1)
error = 2 * (hidden @ w2.T + b2 - target.numpy()) / 64
bent = error @ w2 * (1 - hidden**2)
stepped = [
    w1 - 0.1 * bent.T @ x,
    b1 - 0.1 * bent.sum(axis=0),
    w2 - 0.1 * error.T @ hidden,
]
for found, expected in zip(critic.parameters(), stepped, strict=False):
    assert np.allclose(found.detach().numpy(), expected, atol=1e-6)
w1, b1, w2 = stepped
hidden = np.tanh(np.hstack([state.numpy(), old(state).detach().numpy()]) @ w1.T + b1)
expected = (-(w2 * (1 - hidden**2)) @ w1[:, 4:] / 64).T @ state.numpy()
assert np.allclose(actor.weight.grad.numpy(), expected, atol=1e-6)
moved = old.weight.detach().numpy() - 0.1 * expected
assert np.allclose(actor.weight.detach().numpy(), moved, atol=1e-6)
assert all(parameter.grad is None for parameter in critic.parameters())
