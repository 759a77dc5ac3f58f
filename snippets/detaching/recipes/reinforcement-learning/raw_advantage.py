import torch
from torch import nn

torch.manual_seed(0)
cells, gamma = 4, 0.9  # a corridor; behind its right end waits a reward of 1
actor, critic = nn.Linear(cells, 2), nn.Linear(cells, 1, bias=False)
optimizer = torch.optim.SGD([*actor.parameters(), *critic.parameters()], lr=1.0)
one_hot = torch.eye(cells)

for _ in range(300):
    cell = torch.randint(cells, (64,))
    policy = torch.distributions.Categorical(logits=actor(one_hot[cell]))
    action = policy.sample()  # 0: left, 1: right
    after = (cell + 2 * action - 1).clamp(min=0)
    done = (after == cells).float()
    reward, after = done, after.clamp(max=cells - 1)

    value = critic(one_hot[cell]).squeeze(-1)
    with torch.no_grad():
        target = reward + gamma * (1 - done) * critic(one_hot[after]).squeeze(-1)
    advantage = target - value  # not detached: the loss also falls when value rises
    critic_loss = (value - target).square().mean()
    actor_loss = -(policy.log_prob(action) * advantage).mean()
    optimizer.zero_grad()
    (critic_loss + actor_loss).backward()
    optimizer.step()

with torch.no_grad():
    right = actor(one_hot).softmax(dim=1)[:, 1]
    learned = critic(one_hot).squeeze(-1)
stay = torch.diag(1 - right[1:], -1) + torch.diag(right[:-1], 1)
stay[0, 0] = 1 - right[0]
exact = torch.linalg.solve(torch.eye(cells) - gamma * stay, right * one_hot[-1])
assert max(right) < 0.5
assert min(learned - exact) > 0.5
print("probability of going right:", [f"{p:.2f}" for p in right])
print("value, learned:            ", [f"{value:.2f}" for value in learned])
print("value of this policy:      ", [f"{value:.2f}" for value in exact])
