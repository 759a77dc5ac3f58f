import io
import pdb

import torch
from torch import nn


class Gate(nn.Module):
    def __init__(self, debugger):
        super().__init__()
        self.low, self.high = nn.Linear(3, 1), nn.Linear(3, 1)
        self.debugger = debugger

    def forward(self, x):
        if self.debugger:
            self.debugger.set_trace()
        return self.high(x) if x.sum() > 0 else self.low(x)


answers = io.StringIO()  # in place of a screen
gate = Gate(pdb.Pdb(stdin=io.StringIO("p x.shape\ncontinue\n"), stdout=answers))
gate(torch.ones(2, 3)).sum().backward()
answer = answers.getvalue().split("(Pdb)")[1].strip()
print("pdb, inside forward():", answer)

print("gradient of the branch taken:", gate.high.weight.grad.tolist())
print("gradient of the other branch:", gate.low.weight.grad)

# Proof: the debugger's answer, and only one branch has a gradient.
assert answer == str(torch.Size([2, 3]))
assert gate.low.weight.grad is None
