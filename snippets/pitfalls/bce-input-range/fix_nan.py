import torch
from torch import nn

torch.manual_seed(0)
readings = torch.randn(64, 5)  # 64 patients, five laboratory values
ill = (readings[:, :1] > 0).float()
readings[17, 3] = float("nan")  # one value was never measured

missing = readings.isnan()
filled = torch.where(missing, readings.nanmean(dim=0), readings)
# Five more columns tell the model what was missing.
features = torch.cat([filled, missing.float()], dim=1)

model = nn.Sequential(nn.Linear(10, 1), nn.Sigmoid())
probability = model(features)
loss = nn.BCELoss()(probability, ill)
loss.backward()
print(f"missing values: {int(missing.sum())}")
print(f"probabilities that are nan: {int(probability.isnan().sum())} of 64")

# Proof: filled with the mean of the 63 others, and marked in column 8; the weights
# get the gradient X'(p - y) / n.
import numpy as np

others = np.delete(readings[:, 3].numpy(), 17)
assert np.isclose(filled[17, 3], others.mean(), atol=1e-6)
assert features.numpy()[17, 8] == 1
table, residual = features.numpy(), (probability - ill).detach().numpy()
assert np.allclose(model[0].weight.grad, residual.T @ table / 64, atol=1e-6)
