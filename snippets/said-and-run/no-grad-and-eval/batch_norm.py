import torch
from torch import nn

torch.manual_seed(0)
print("nn.BatchNorm:", hasattr(nn, "BatchNorm"))
names = [f"BatchNorm{n}d" for n in (1, 2, 3)]
print("instead:", [name for name in names if hasattr(nn, name)])

norm, rides = nn.BatchNorm1d(4), torch.randn(32, 4) + 10
norm.eval()
norm(rides)
print("eval(), running mean:", norm.running_mean.tolist())
assert norm.running_mean.tolist() == [0, 0, 0, 0]
norm.train()
norm(rides)
moved = torch.allclose(norm.running_mean, 0.1 * rides.mean(0))
print("train(), running mean moved a tenth of the way:", moved)
assert moved
try:
    norm(rides[:1])
    raise AssertionError("a batch of one was normalized")
except ValueError as error:
    print("ValueError:", error)
print("eval() takes a batch of one:", tuple(norm.eval()(rides[:1]).shape))
