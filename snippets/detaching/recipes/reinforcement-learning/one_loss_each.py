import torch
from torch import nn

torch.manual_seed(0)
actor, critic = nn.Linear(3, 2), nn.Linear(3, 1)
seen, seen_after = torch.randn(16, 3), torch.randn(16, 3)
action, reward = torch.randint(2, (16,)), torch.randn(16)
assert not reward.requires_grad  # it comes from the environment: nothing to detach

log_prob = torch.distributions.Categorical(logits=actor(seen)).log_prob(action)
value = critic(seen).squeeze(-1)
with torch.no_grad():
    target = reward + 0.9 * critic(seen_after).squeeze(-1)


def gradients(advantage):
    """Return what the policy's loss puts on the actor and on the critic."""
    loss = -(log_prob * advantage).mean()
    weights = [actor.weight, critic.weight]
    return torch.autograd.grad(loss, weights, retain_graph=True, allow_unused=True)


on_actor, on_critic = gradients((target - value).detach())
assert on_critic is None
print("advantage detached: gradient on the critic", on_critic)

same_on_actor, on_critic = gradients(target - value)
assert torch.equal(on_actor, same_on_actor)
print("advantage as it is: gradient on the critic of norm", f"{on_critic.norm():.4f}")

# That gradient is the log-probability, and has nothing to do with the reward:
by_value = log_prob.detach() / 16
torch.testing.assert_close(on_critic, by_value[None] @ seen)
print(
    "samples in which it asks for a higher value:", int((by_value < 0).sum()), "of 16"
)

density = torch.distributions.Normal(torch.zeros(16), 0.1)  # a continuous action
log_density = density.log_prob(density.sample())
assert (log_density > 0).any()
print("with a narrow normal policy:", int((log_density < 0).sum()), "of 16")
