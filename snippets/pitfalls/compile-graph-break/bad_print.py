import torch
from torch import nn


class Regressor(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden, self.out = nn.Linear(8, 16), nn.Linear(16, 1)

    def forward(self, readings):
        hidden = self.hidden(readings).relu()
        print("mean activation:", hidden.mean())
        return self.out(hidden)


torch.manual_seed(0)
model = torch.compile(Regressor(), backend="eager", fullgraph=True)
forecast = model(torch.randn(4, 8))
