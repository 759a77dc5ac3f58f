import torch
from torch import nn

torch.manual_seed(0)
actor, critic = nn.Linear(4, 2), nn.Linear(4, 1)
states, rewards = torch.randn(16, 4), torch.randn(16)
actions = torch.randint(2, (16,))


def policy_loss(detach):
    advantage = rewards - critic(states).squeeze(1)
    if detach:
        advantage = advantage.detach()
    chosen = actor(states).log_softmax(1).gather(1, actions[:, None]).squeeze(1)
    return -(chosen * advantage).mean()


for detach in (False, True):
    loss = policy_loss(detach)
    assert loss.item() == loss.detach().item() == policy_loss(not detach).item()
    ours, leaked = torch.autograd.grad(
        loss, (actor.weight, critic.weight), allow_unused=True
    )
    assert ours.any()
    assert (leaked is None) == detach
    on_critic = "none" if leaked is None else f"{leaked.norm():.4f}"
    print(
        f"detached: {detach}, loss: {loss.item():.4f}, critic's gradient: {on_critic}"
    )
