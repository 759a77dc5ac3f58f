import torch
from torch import nn


class Encoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Sequential(nn.Conv1d(40, 64, 5), nn.BatchNorm1d(64), nn.ReLU())
        self.head = nn.Linear(64, 10)

    def forward(self, spectra):
        return self.head(self.conv(spectra).mean(dim=2))


torch.manual_seed(0)
model = Encoder()
for parameter in model.parameters():
    try:
        nn.init.kaiming_normal_(parameter)
    except ValueError:
        nn.init.normal_(parameter)

filters = model.conv[0].weight.std().item()
scales = model.conv[1].weight
print(f"spread of the filters: {filters:.3f}")
print(f"scales of the norm: {scales.min().item():.2f} to {scales.max().item():.2f}")

# Proof: the norm turns a good part of the channels round, and makes others small.
assert (scales < 0).sum().item() > 16
assert (scales.abs() < 0.5).sum().item() > 16
assert model(torch.randn(2, 40, 20)).shape == (2, 10)
