import torch
from torch import nn

torch.manual_seed(0)
scans = torch.randn(32, 5)
findings = torch.randint(3, (32,))
rarity = torch.tensor([1.0, 5.0, 20.0])  # a weight for each class
model = nn.Linear(5, 3)

loss_of = nn.CrossEntropyLoss(weight=rarity)
for part, target in zip(scans.split(8), findings.split(8), strict=True):
    (loss_of(model(part), target) / 4).backward()
print("gradient of the bias, accumulated:", model.bias.grad.round(decimals=4))

model.zero_grad()
loss_of(model(scans), findings).backward()
print("gradient of the bias, one batch:", model.bias.grad.round(decimals=4))
