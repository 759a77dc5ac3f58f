import torch
from torch import nn


class Towers(nn.Module):
    """One linear head for each of three tasks on the same 40 features."""

    def __init__(self):
        super().__init__()
        self.heads = [nn.Linear(40, classes) for classes in (4, 2, 7)]

    def forward(self, features):
        return [head(features) for head in self.heads]


torch.manual_seed(0)
device = torch.device("meta")  # stands for the GPU
model = Towers().to(device)
features = torch.randn(32, 40).to(device)
logits = model(features)
