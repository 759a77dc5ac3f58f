import torch
from torch import nn


class Gate(nn.Module):
    def forward(self, x):
        return torch.cond(x.sum() > 0, lambda x: x * 2, lambda x: x - 5, (x,))


program = torch.export.export(Gate(), (torch.ones(2),)).module()
for x in (torch.ones(2), -torch.ones(2)):
    print(x.tolist(), "->", program(x).tolist())
    torch.testing.assert_close(program(x), x * 2 if x.sum() > 0 else x - 5)
