import torch
from torch import nn


class SameShape(nn.Module):
    """A loss that refuses to broadcast."""

    def __init__(self, loss_of):
        super().__init__()
        self.loss_of = loss_of

    def forward(self, prediction, target):
        shapes = f"{tuple(prediction.shape)} against {tuple(target.shape)}"
        assert prediction.shape == target.shape, shapes
        return self.loss_of(prediction, target)


model = nn.Linear(3, 1)
loss_of = SameShape(nn.MSELoss())
weather, energy = torch.randn(150, 3), torch.randn(150)
try:
    loss_of(model(weather), energy)
except AssertionError as error:
    print(f"stopped before the first step: {error}")
