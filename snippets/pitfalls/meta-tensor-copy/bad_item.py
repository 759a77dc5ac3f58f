import torch
from torch import nn


class Encoder(nn.Module):
    def __init__(self, depth):
        super().__init__()
        rates = [rate.item() for rate in torch.linspace(0, 0.3, depth)]
        self.layers = nn.ModuleList(nn.Dropout(rate) for rate in rates)


with torch.device("meta"):
    model = Encoder(depth=4)
