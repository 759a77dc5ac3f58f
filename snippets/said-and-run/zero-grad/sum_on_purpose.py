import torch
from torch import nn

torch.manual_seed(0)
net = nn.Sequential(nn.Linear(6, 8), nn.Tanh(), nn.Linear(8, 4))
samples, classes = torch.randn(24, 6), torch.randint(4, (24,))
loss_of = nn.functional.cross_entropy


def gradient(*losses):
    net.zero_grad()  # once, before all of them
    for loss in losses:
        loss.backward()
    return net[0].weight.grad.clone()


whole = gradient(loss_of(net(samples), classes))
parts = zip(samples.split(6), classes.split(6), strict=True)
in_parts = gradient(*(loss_of(net(x), y) / 4 for x, y in parts))
torch.testing.assert_close(in_parts, whole)
print(f"whole batch: {whole.norm():.4f}, four quarters: {in_parts.norm():.4f}")


def penalty():
    return net[0].weight.square().sum()


both = gradient(loss_of(net(samples), classes) + penalty())
one_by_one = gradient(loss_of(net(samples), classes), penalty())
torch.testing.assert_close(one_by_one, both)
assert not torch.allclose(both, whole)
print(f"sum of two losses: {both.norm():.4f}, one by one: {one_by_one.norm():.4f}")
