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

critic_loss.backward()
actor_loss.backward(inputs=[*actor.parameters()])  # no gradients for the critic
critic_optimizer.step()
actor_optimizer.step()
print(f"gradient norm of the actor: {actor.weight.grad.norm():.4f}")

# Proof: each optimizer has stepped along its own loss, from the old weights.
torch.manual_seed(0)
old_actor = nn.Linear(4, 1)
old_critic = nn.Sequential(nn.Linear(5, 16), nn.Tanh(), nn.Linear(16, 1))
scores = old_critic(
    torch.cat([torch.cat([state, tried], 1), torch.cat([state, old_actor(state)], 1)])
)
costs = (scores[:64] - target).square().mean(), -scores[64:].mean()
for cost, old, new in zip(costs, (old_critic, old_actor), (critic, actor), strict=True):
    slopes = torch.autograd.grad(cost, [*old.parameters()], retain_graph=True)
    for slope, before, after in zip(
        slopes, old.parameters(), new.parameters(), strict=True
    ):
        torch.testing.assert_close(after, before - 0.1 * slope)
