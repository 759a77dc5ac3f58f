import copy

import torch
from torch import nn


class Mixture(nn.Module):
    def __init__(self):
        super().__init__()
        self.gate = nn.Linear(5, 3)
        self.experts = nn.Linear(5, 3)

    def forward(self, rows):
        share = self.gate(rows).softmax(dim=1)
        even = share.mean(dim=0).square().sum()
        self.imbalance = 3 * even  # part of the loss
        return (share * self.experts(rows)).sum(dim=1)


torch.manual_seed(0)
rows = torch.randn(64, 5)
price = rows[:, 0] + 3

torch.manual_seed(1)
model = Mixture()
nn.init.constant_(model.gate.bias[0], 3.0)  # a gate that prefers the first expert
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
for _ in range(100):
    optimizer.zero_grad()
    output = model(rows)
    loss = nn.functional.mse_loss(output, price) + model.imbalance
    loss.backward()
    optimizer.step()
average = copy.deepcopy(model)
print(f"imbalance: {model.imbalance.item():.4f}")
