import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
blood = torch.randn(512, 5)  # five laboratory values of each patient
dose = blood @ torch.randn(5, 1) + 0.1 * torch.randn(512, 1)
blood[300, 2] = torch.nan  # one value was not measured
complete = blood[:448].isfinite().all(1) & dose[:448].isfinite().all(1)
data = TensorDataset(blood[:448][complete], dose[:448][complete])
train = DataLoader(data, 64, shuffle=True)

model = nn.Linear(5, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
for _ in range(10):
    for values, target in train:
        loss = nn.functional.mse_loss(model(values), target)
        optimizer.zero_grad()
        loss.backward()
        norm = nn.utils.clip_grad_norm_(model.parameters(), max_norm=1.0)
        optimizer.step()

with torch.no_grad():
    error = nn.functional.mse_loss(model(blood[448:]), dose[448:])
print("weights:", model.weight.detach().ravel().round(decimals=1))
print(f"norm of the last gradient: {norm:.1g}")
print(f"squared error on held-out patients: {error:.2g}")

# Proof: least squares over the 447 complete rows, in NumPy
import numpy as np

assert len(data) == 447
x, y = np.delete(blood[:448].numpy(), 300, 0), np.delete(dose[:448].numpy(), 300, 0)
wanted = np.linalg.lstsq(np.column_stack([x, np.ones(447)]), y, rcond=None)[0]
found = torch.cat([model.weight.ravel(), model.bias]).detach().numpy()
assert np.allclose(found, wanted.ravel(), atol=0.03)
held_out = np.column_stack([blood[448:].numpy(), np.ones(64)]) @ wanted
assert np.isclose(error, np.square(held_out - dose[448:].numpy()).mean(), rtol=0.15)
