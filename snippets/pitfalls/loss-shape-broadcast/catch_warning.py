import warnings

import torch
from torch import nn

warnings.filterwarnings("error", message="Using a target size")

model = nn.Linear(3, 1)
loss_of = nn.MSELoss()
weather, energy = torch.randn(150, 3), torch.randn(150)
try:
    loss_of(model(weather), energy)
except UserWarning as error:
    print(f"stopped before the first step: {error}")
