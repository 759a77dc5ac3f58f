import torch
from torch import nn

networks = [nn.Sequential(nn.Linear(4, 1), nn.Sigmoid()) for _ in range(10)]
for network in networks:
    nn.init.constant_(network[0].bias, 30.0)  # all ten are sure of this sample

spectrum, peak = torch.zeros(1, 4), torch.ones(1, 1)
average = torch.zeros(1, 1)
for network in networks:
    average += 0.1 * network(spectrum)
loss = nn.BCELoss()(average, peak)
