import io

import torch
from torch import nn
from torch._export.converter import TS2EPConverter  # the leading underscore: not public


class Gate(nn.Module):
    def __init__(self):
        super().__init__()
        self.value, self.gate = nn.Linear(4, 2), nn.Linear(4, 2)

    def forward(self, x):
        return self.value(x) * self.gate(x).sigmoid()


torch.manual_seed(0)
old_file = io.BytesIO()
torch.jit.save(
    torch.jit.script(nn.Sequential(Gate(), nn.Linear(2, 1)).eval()), old_file
)
del Gate  # from here on there is only the file

old_file.seek(0)
old = torch.jit.load(old_file)
example = (torch.randn(3, 4),)
try:
    torch.export.export(old, example)
except ValueError as error:
    print(f"{type(error).__name__}: {error}")

new_file = io.BytesIO()
torch.export.save(TS2EPConverter(old, example).convert(), new_file)
new_file.seek(0)
converted = torch.export.load(new_file).module()

for rows in (3, 5):
    requests = torch.randn(rows, 4)
    difference = (converted(requests) - old(requests)).abs().max().item()
    assert difference < 1e-6
    print(f"{rows} rows, largest difference: {difference:.6f}")
