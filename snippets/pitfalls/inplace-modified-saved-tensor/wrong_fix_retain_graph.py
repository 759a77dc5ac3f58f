import torch
from torch import nn

torch.manual_seed(0)
actor = nn.Linear(4, 1)
critic = nn.Sequential(nn.Linear(5, 16), nn.Tanh(), nn.Linear(16, 1))
actor_optimizer = torch.optim.SGD(actor.parameters(), lr=0.1)
critic_optimizer = torch.optim.SGD(critic.parameters(), lr=0.1)
state, tried, target = torch.randn(64, 4), torch.randn(64, 1), torch.randn(64, 1)

critic_loss = nn.functional.mse_loss(critic(torch.cat([state, tried], 1)), target)
actor_loss = -critic(torch.cat([state, actor(state)], 1)).mean()

critic_loss.backward(retain_graph=True)
critic_optimizer.step()
actor_loss.backward()
actor_optimizer.step()
print(f"gradient norm of the actor: {actor.weight.grad.norm():.4f}")
