import torch
from torch import nn
from torch.export import Dim


class Board(nn.Module):
    """A value for each position of a board game."""

    def __init__(self):
        super().__init__()
        self.planes = nn.Conv2d(3, 8, 3, padding=1)
        self.value = nn.Linear(8 * 36, 1)

    def forward(self, board):
        return self.value(self.planes(board).relu().view(4, -1))


torch.manual_seed(0)
shapes = {"board": {0: Dim("batch")}}
torch.export.export(Board(), (torch.randn(4, 3, 6, 6),), dynamic_shapes=shapes)
