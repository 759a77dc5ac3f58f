import torch
from torch import nn

torch.manual_seed(0)
seen, reward = torch.randn(64, 4), torch.randn(64)
network = nn.Linear(4, 2)
action = torch.randint(2, (64, 1))
value = network(seen).gather(1, action)  # gather() keeps the column: (64, 1)

print("value", tuple(value.shape), "reward", tuple(reward.shape))
print("difference of the two:", tuple((value - reward).shape))
print("with squeeze(1):      ", tuple((value.squeeze(1) - reward).shape))


def gradient_by_value(value, target):
    loss = (value - target).square().mean()
    return torch.autograd.grad(loss, value)[0].flatten()


with torch.no_grad():
    right = 2 * (value.squeeze(1) - reward) / 64
    wrong = 2 * (value.squeeze(1) - reward.mean()) / 64
torch.testing.assert_close(gradient_by_value(value.squeeze(1), reward), right)
print("squeezed, each value is pulled to: its own reward")
torch.testing.assert_close(gradient_by_value(value, reward), wrong)
print("broadcast, each value is pulled to: the mean of all rewards")
