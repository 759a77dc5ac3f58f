import torch
from torch import nn


class SameShape(nn.Module):
    """A loss that refuses to broadcast."""

    def __init__(self, criterion):
        super().__init__()
        self.criterion = criterion

    def forward(self, prediction, target):
        shapes = f"{tuple(prediction.shape)} against {tuple(target.shape)}"
        assert prediction.shape == target.shape, shapes
        return self.criterion(prediction, target)


torch.manual_seed(0)
model = nn.Linear(3, 1)
criterion = SameShape(nn.MSELoss())
weather, energy = torch.randn(150, 3), torch.randn(150)
for target in (energy.unsqueeze(-1), energy):
    try:
        print(f"loss: {criterion(model(weather), target):.2f}")
    except AssertionError as error:
        print("AssertionError:", error)
