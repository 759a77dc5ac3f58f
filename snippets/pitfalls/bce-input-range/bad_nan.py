import torch
from torch import nn

torch.manual_seed(0)
readings = torch.randn(64, 5)  # 64 patients, five laboratory values
ill = (readings[:, :1] > 0).float()
readings[17, 3] = float("nan")  # one value was never measured

model = nn.Sequential(nn.Linear(5, 1), nn.Sigmoid())
loss = nn.BCELoss()(model(readings), ill)
loss.backward()
