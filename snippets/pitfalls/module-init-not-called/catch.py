import torch
from torch import nn


class Tagger(nn.Module):  # plain values need no super().__init__()
    def __init__(self):
        self.width = 4

    def forward(self, x):
        return x[..., : self.width]


class Scorer(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = nn.Linear(8, 1)

    def forward(self, x):
        return self.layer(x)


for build in Tagger, Scorer:
    try:
        model = build().eval()
        print(f"{build.__name__}: output {tuple(model(torch.zeros(2, 8)).shape)}")
    except AttributeError as error:
        print(f"{build.__name__}: {error}")
