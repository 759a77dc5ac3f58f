import torch
from torch import nn
from torch.distributions import Categorical

torch.manual_seed(0)
states, actions, returns = torch.randn(33, 4), torch.arange(33) % 2, torch.randn(33)
policy = nn.Linear(4, 2)
optimizer = torch.optim.SGD(policy.parameters(), lr=0.1)
advantages = (returns - returns.mean()) / (returns.std() + 1e-8)
for rows in torch.arange(33).split(16):
    log_chance = Categorical(logits=policy(states[rows])).log_prob(actions[rows])
    loss = -(log_chance * advantages[rows]).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
chances = Categorical(logits=policy(states[:2])).probs
print(f"chances: {[round(chance, 4) for chance in chances[:, 0].tolist()]}")

# Proof: the same updates in NumPy, with the gradient of softmax regression.
import numpy as np

torch.manual_seed(0)
torch.randn(33, 4), torch.randn(33)
w, b = (part.detach().double().numpy() for part in nn.Linear(4, 2).parameters())
x, gain = states.double().numpy(), returns.double().numpy()
gain = (gain - gain.mean()) / gain.std(ddof=1)


def softmax(z):
    return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)


for first in range(0, 33, 16):
    part = slice(first, first + 16)
    error = softmax(x[part] @ w.T + b) - np.eye(2)[np.arange(33)[part] % 2]
    error *= gain[part, None] / len(error)
    w -= 0.1 * error.T @ x[part]
    b -= 0.1 * error.sum(axis=0)
assert np.abs(chances.detach().numpy() - softmax(x[:2] @ w.T + b)).max() < 1e-5
