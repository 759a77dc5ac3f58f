import torch
from torch import nn

assert not hasattr(nn, "BatchNorm")
print("nn.BatchNorm:", hasattr(nn, "BatchNorm"))
names = [
    name for name in ("BatchNorm1d", "BatchNorm2d", "BatchNorm3d") if hasattr(nn, name)
]
assert len(names) == 3
print("there are:", ", ".join(names))

norm, one_reading = nn.BatchNorm1d(4), torch.tensor([[1.0, 2.0, 3.0, 4.0]])
try:
    norm(one_reading)
except ValueError as error:
    print("a batch of one, train():", error)
passed = norm.eval()(one_reading)
torch.testing.assert_close(passed, one_reading, rtol=1e-4, atol=0)
print("a batch of one, eval(): passes")

picture = torch.randn(1, 4, 6, 6, generator=torch.Generator().manual_seed(0))
means = nn.BatchNorm2d(4)(picture).mean(dim=(0, 2, 3))
torch.testing.assert_close(means, torch.zeros(4), rtol=0, atol=1e-5)
print("one picture, train(): passes, the pixels are the sample")
