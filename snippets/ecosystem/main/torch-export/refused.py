import contextlib
import io

import torch
from torch import nn


class Gate(nn.Module):
    def forward(self, x):
        return x * 2 if x.sum() > 0 else x - 5


class Conditional(nn.Module):
    def forward(self, x):
        return torch.cond(x.sum() > 0, lambda x: x * 2, lambda x: x - 5, (x,))


try:
    # It also writes the graph so far to the terminal.
    with contextlib.redirect_stderr(io.StringIO()):
        torch.export.export(Gate(), (torch.ones(2),))
except Exception as error:
    print(f"{type(error).__name__}: {str(error).splitlines()[0][:60]}")

program = torch.export.export(Conditional(), (torch.ones(2),)).module()
assert program(-torch.ones(2)).tolist() == [-6, -6]
print("with torch.cond:", program(-torch.ones(2)).tolist())
