import torch
from torch import nn


class SplitModel(nn.Module):
    """The encoder on one GPU, the head on the next."""

    def __init__(self, first, second):
        super().__init__()
        self.encoder = nn.Sequential(nn.Linear(40, 256), nn.ReLU()).to(first)
        self.head = nn.Linear(256, 4).to(second)

    def forward(self, clips):
        hidden = self.encoder(clips)
        return self.head(hidden)


torch.manual_seed(0)
first, second = torch.device("cpu"), torch.device("meta")  # stand for cuda:0 and cuda:1
model = SplitModel(first, second)
logits = model(torch.randn(32, 40).to(first))
