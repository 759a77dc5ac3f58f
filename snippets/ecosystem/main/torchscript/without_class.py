import warnings

import torch
from torch import nn
from torch._export.converter import TS2EPConverter  # the leading underscore: not public


class Gate(nn.Module):
    """Branches on the data, which torch.export does not take from Python."""

    def forward(self, x):
        if x.sum() > 0:
            return x * 2
        return x - 1


class LastState(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm = nn.LSTM(8, 8, batch_first=True)

    def forward(self, x):
        return self.lstm(x)[0][:, -1]


class Attention(nn.Module):
    def __init__(self):
        super().__init__()
        self.attention = nn.MultiheadAttention(8, 2, batch_first=True)

    def forward(self, x):
        return self.attention(x, x, x)[0]


class Halving(nn.Module):
    def forward(self, x):
        while x.sum() > 1:
            x = x / 2
        return x


# The converter's, about weights that it turned into constants, in no fixed order.
warnings.filterwarnings("ignore", "Manually populate")
torch.manual_seed(0)
convolutions = nn.Sequential(
    nn.Conv2d(3, 8, 3), nn.BatchNorm2d(8), nn.ReLU(), nn.AdaptiveAvgPool2d(1)
)
sizes = {"convolutions": (3, 16, 16), "branch": (8,), "loop": (8,)}
for name, model in {
    "convolutions": convolutions,
    "branch": Gate(),
    "lstm": LastState(),
    "attention": Attention(),
    "loop": Halving(),
}.items():
    torch.jit.script(model.eval()).save(f"{name}.pt")
example = torch.randn(3, 5, 8)
torch.jit.trace(LastState().eval(), example).save("lstm_traced.pt")
del Gate, LastState, Attention, Halving, convolutions  # only the files are left

old = torch.jit.load("lstm.pt")
try:
    torch.export.export(old, (example,))
except ValueError as error:
    print(f"{type(error).__name__}: {error}\n")

converted, differences = [], []
for name in ("convolutions", "branch", "lstm", "lstm_traced", "attention", "loop"):
    old = torch.jit.load(f"{name}.pt")
    size = sizes.get(name, (5, 8))
    try:
        program = TS2EPConverter(old, (torch.rand(3, *size),)).convert()
        torch.export.save(program, f"{name}.pt2")
        new = torch.export.load(f"{name}.pt2").module()
        for request in (torch.rand(3, *size), -torch.rand(5, *size)):
            difference = (new(request) - old(request)).abs().max().item()
            differences.append(difference)
            print(f"{name}, {len(request)} rows: largest difference {difference:.6f}")
        converted.append(name)
    except Exception as error:
        print(f"{name}: {type(error).__name__}: {error}")

# Proof: what was converted answers as the file does
assert converted == ["convolutions", "branch", "lstm_traced"]
assert max(differences) < 1e-6
