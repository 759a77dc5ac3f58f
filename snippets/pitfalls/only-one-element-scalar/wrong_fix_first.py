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
        total += loss[0].item()
print(f"validation loss: {total / len(loader):.3f}")

# Proof: it is the mean over patients 0, 32 and 64, which is not that over all.
with torch.no_grad():
    losses = (model(patients) - risk).square()
assert abs(total / len(loader) / losses[[0, 32, 64]].mean() - 1) < 1e-4
assert abs(total / len(loader) / losses.mean() - 1) > 0.1
