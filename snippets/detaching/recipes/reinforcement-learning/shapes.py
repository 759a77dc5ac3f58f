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
torch.testing.assert_close(gradient_by_value(value, reward), wrong)


def trained(squeeze):
    """Return the first three values after gradient descent on the values alone."""
    values = value.detach().clone().requires_grad_()
    for _ in range(500):
        column = values.squeeze(1) if squeeze else values
        (gradient,) = torch.autograd.grad((column - reward).square().sum(), values)
        with torch.no_grad():
            values -= 0.005 * gradient
    return [round(v, 2) for v in values[:3, 0].tolist()]


print("first three rewards:        ", [round(r, 2) for r in reward[:3].tolist()])
print("values trained, squeezed:   ", trained(squeeze=True))
print("values trained, broadcast:  ", trained(squeeze=False))
print(f"mean of all rewards:          {reward.mean():.2f}")
