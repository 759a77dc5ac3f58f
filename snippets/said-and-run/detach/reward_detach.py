import torch
from torch import nn

torch.manual_seed(0)
critic = nn.Sequential(nn.Linear(3, 8), nn.Tanh(), nn.Linear(8, 1))
seen, seen_after, reward = torch.randn(16, 3), torch.randn(16, 3), torch.randn(16, 1)


def gradient(target):
    loss = (critic(seen) - target).square().mean()
    return torch.autograd.grad(loss, critic[0].weight)[0]


assert not reward.requires_grad
same = torch.equal(gradient(reward), gradient(reward.detach()))
assert same
print("reward.detach() changes nothing:", same)

target = reward + 0.9 * critic(seen_after)  # this one comes out of the critic
differs = not torch.allclose(gradient(target), gradient(target.detach()))
assert differs
print("target.detach() changes the gradient:", differs)

try:
    ((critic(seen) - reward) ** 2).backward()  # as in the line above: not reduced
except RuntimeError as error:
    print("RuntimeError:", error)
