import torch
from torch import nn

torch.manual_seed(0)
readings = torch.randn(64, 5)  # 64 patients, five laboratory values
ill = (readings[:, :1] > 0).float()
readings[17, 3] = float("nan")  # one value was never measured

model = nn.Linear(5, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
loss = nn.BCEWithLogitsLoss()(model(readings), ill)
loss.backward()
optimizer.step()
probability = model(readings).sigmoid()
print(f"loss: {loss.item():.4g}")
print(f"weights that are nan after one step: {int(model.weight.isnan().sum())} of 5")
print(f"probabilities that are nan: {int(probability.isnan().sum())} of 64")

# Proof: one missing value has spoilt all weights and all answers.
assert probability.isnan().all()
assert model.weight.isnan().all()
