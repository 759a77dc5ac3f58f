import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
patients = torch.randn(96, 7)  # a table of blood values
risk = patients.mean(dim=1, keepdim=True)
loader = DataLoader(TensorDataset(patients, risk), batch_size=32)
model = nn.Linear(7, 1)
loss_of = nn.MSELoss(reduction="none")  # one loss for each patient

total = 0.0
with torch.no_grad():
    for features, target in loader:
        loss = loss_of(model(features), target)
        total += loss.mean().item()
print(f"validation loss: {total / len(loader):.3f}")

# Proof: the mean over all patients at once, in NumPy.
import numpy as np

weight, bias = (value.numpy() for value in model.state_dict().values())
error = patients.numpy() @ weight.T + bias - risk.numpy()
assert np.isclose(total / len(loader), np.mean(error**2), rtol=1e-5)
