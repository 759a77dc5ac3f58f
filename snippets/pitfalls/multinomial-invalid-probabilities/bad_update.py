import torch
from torch import nn
from torch.distributions import Categorical

torch.manual_seed(0)
states, actions, returns = torch.randn(33, 4), torch.arange(33) % 2, torch.randn(33)
policy = nn.Linear(4, 2)
optimizer = torch.optim.SGD(policy.parameters(), lr=0.1)
for rows in torch.arange(33).split(16):
    advantage = returns[rows]
    advantage = (advantage - advantage.mean()) / (advantage.std() + 1e-8)
    log_chance = Categorical(logits=policy(states[rows])).log_prob(actions[rows])
    loss = -(log_chance * advantage).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
chances = Categorical(logits=policy(states[:2])).probs
print(f"chances: {[round(chance, 4) for chance in chances[:, 0].tolist()]}")
