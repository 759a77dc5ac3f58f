import torch
from torch import nn

torch.manual_seed(0)
states, actions = torch.randn(64, 4), torch.randint(2, (64,))
advantage = torch.randn(64)


def log_prob(actor):
    return torch.distributions.Categorical(logits=actor(states)).log_prob(actions)


def train(stored):
    """Take ten PPO epochs on one batch; return the ratios and the gradient's norm."""
    torch.manual_seed(1)
    actor = nn.Linear(4, 2)
    optimizer = torch.optim.SGD(actor.parameters(), lr=0.5)
    with torch.no_grad():
        rollout = log_prob(actor)  # what the old policy said when it acted
    for _ in range(10):
        new = log_prob(actor)
        old = {"rollout": rollout, "new.detach()": new.detach(), "new": new}[stored]
        ratio = (new - old).exp()
        clipped = ratio.clamp(0.8, 1.2)
        loss = -torch.minimum(ratio * advantage, clipped * advantage).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    ratio = (log_prob(actor) - rollout).exp()
    return actor.weight.grad.norm().item(), ratio.min().item(), ratio.max().item()


print("old log-probability   last gradient   ratio to the rollout's policy")
widest = {}
for stored in ("rollout", "new.detach()", "new"):
    norm, least, most = train(stored)
    widest[stored] = most
    print(f"{stored:20}  {norm:13.4f}   {least:.2f} to {most:.2f}")
assert norm == 0
assert widest["new"] == 1
assert widest["new.detach()"] > 3 * widest["rollout"]
