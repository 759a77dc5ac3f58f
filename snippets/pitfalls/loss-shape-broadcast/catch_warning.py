import warnings

import torch
from torch import nn

warnings.filterwarnings("error", message="Using a target size")

model = nn.Linear(3, 1)
criterion = nn.MSELoss()
weather, energy = torch.randn(150, 3), torch.randn(150)
try:
    loss = criterion(model(weather), energy)
    print(f"loss: {loss:.2f}")
except UserWarning as error:
    print("UserWarning:", error)
