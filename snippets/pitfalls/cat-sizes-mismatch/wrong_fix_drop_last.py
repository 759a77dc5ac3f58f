import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
histories = TensorDataset(torch.randn(100, 24))
model = nn.Linear(24, 5)

forecasts = []
with torch.no_grad():
    for (batch,) in DataLoader(histories, batch_size=16, drop_last=True):
        forecasts.append(model(batch))
forecasts = torch.cat(forecasts, dim=1)
print(f"forecasts: {tuple(forecasts.shape)}, houses: {len(histories)}")

# Proof: one row holds six houses side by side, and four houses are missing
with torch.no_grad():
    houses = model(histories.tensors[0])
assert torch.equal(forecasts[0], houses[0:96:16].flatten())
assert forecasts.numel() == 96 * 5
