import torch
from torch import nn

cells, gamma = 4, 0.9  # a corridor; behind its right end waits a reward of 1
one_hot = torch.eye(cells)


def worth(right):
    """Return the true values of a policy, by Bellman's equation."""
    stay = torch.diag(1 - right[1:], -1) + torch.diag(right[:-1], 1)
    stay[0, 0] = 1 - right[0]
    return torch.linalg.solve(torch.eye(cells) - gamma * stay, right * one_hot[-1])


def train(detach):
    """Return the policy and its values as learned, by update."""
    torch.manual_seed(0)
    actor, critic = nn.Linear(cells, 2), nn.Linear(cells, 1, bias=False)
    parameters = [*actor.parameters(), *critic.parameters()]
    optimizer = torch.optim.SGD(parameters, lr=1.0)
    seen = []
    for _ in range(151):
        with torch.no_grad():
            right = actor(one_hot).softmax(dim=1)[:, 1]
            seen.append((right, critic(one_hot).squeeze(-1)))

        cell = torch.randint(cells, (64,))
        policy = torch.distributions.Categorical(logits=actor(one_hot[cell]))
        action = policy.sample()  # 0: left, 1: right
        after = (cell + 2 * action - 1).clamp(min=0)
        done = (after == cells).float()
        reward, after = done, after.clamp(max=cells - 1)

        value = critic(one_hot[cell]).squeeze(-1)
        with torch.no_grad():
            target = reward + gamma * (1 - done) * critic(one_hot[after]).squeeze(-1)
        advantage = target - value  # the loss also falls when value rises
        if detach:
            advantage = advantage.detach()
        critic_loss = (value - target).square().mean()
        actor_loss = -(policy.log_prob(action) * advantage).mean()
        optimizer.zero_grad()
        (critic_loss + actor_loss).backward()
        optimizer.step()
    return seen


runs = {"detached": train(detach=True), "raw": train(detach=False)}
right, value = runs["raw"][150]
print("probability of going right:", [f"{p:.2f}" for p in right])
print("value, learned:            ", [f"{v:.2f}" for v in value])
print("value of this policy:      ", [f"{v:.2f}" for v in worth(right)])

columns = [f"{what}_{name}" for name in runs for what in ("right", "value", "worth")]
print("\nupdate", *columns)  # of the first cell
for update in range(0, 151, 5):
    states = [run[update] for run in runs.values()]
    row = [n[0] for right, value in states for n in (right, value, worth(right))]
    print(f"{update:6}", *(f"{number:14.2f}" for number in row))

# Proof: one policy goes right and knows its worth; the other does neither
right, value = runs["detached"][150]
assert min(right) > 0.9
torch.testing.assert_close(value, worth(right), atol=0.03, rtol=0)
right, value = runs["raw"][150]
assert max(right) < 0.5
assert min(value - worth(right)) > 0.5
