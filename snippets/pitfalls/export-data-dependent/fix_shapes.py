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
        return self.value(self.planes(board).relu().flatten(1))


torch.manual_seed(0)
shapes, board = {"board": {0: Dim("batch")}}, Board()
program = torch.export.export(board, (torch.randn(4, 3, 6, 6),), dynamic_shapes=shapes)
positions = torch.randn(10, 3, 6, 6)
values = program.module()(positions)
print(f"values: {tuple(values.shape)}")

# Proof: the positions one at a time, through the model that was not exported.
expected = torch.cat([board(positions[i : i + 1]) for i in range(10)])
assert (values - expected).abs().max() < 1e-5
