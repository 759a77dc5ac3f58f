import torch
from torch import nn

names = sorted(name for name in dir(nn) if name.startswith("BatchNorm"))
print("in torch.nn:", ", ".join(names))
assert names == ["BatchNorm1d", "BatchNorm2d", "BatchNorm3d"]

norm, one_reading = nn.BatchNorm1d(4), torch.tensor([[1.0, 2.0, 3.0, 4.0]])
try:
    norm(one_reading)
except ValueError as error:
    print("a batch of one, train():", error)
passed = norm.eval()(one_reading)
torch.testing.assert_close(passed, one_reading, rtol=1e-4, atol=0)
print("a batch of one, eval():", [round(value, 2) for value in passed[0].tolist()])

picture = torch.randn(1, 4, 6, 6, generator=torch.Generator().manual_seed(0))
result = nn.BatchNorm2d(4)(picture)
torch.testing.assert_close(
    result.mean(dim=(0, 2, 3)), torch.zeros(4), rtol=0, atol=1e-5
)
print(
    "one picture, train():",
    tuple(result.shape),
    "- values per channel:",
    picture[:, 0].numel(),
)
