import torch
from torch import nn


class UNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.encode = nn.Conv2d(1, 8, 3, padding=1)
        self.deep = nn.Conv2d(8, 8, 3, padding=1)
        self.up = nn.ConvTranspose2d(8, 8, 2, stride=2)
        self.merge = nn.Conv2d(16, 2, 1)

    def forward(self, x):
        skip = torch.relu(self.encode(x))
        low = self.up(torch.relu(self.deep(nn.functional.max_pool2d(skip, 2))))
        return self.merge(torch.cat([skip, low], dim=1))


torch.manual_seed(0)
model = UNet()
for rows in (196, 197):
    scan = torch.rand(1, 1, rows, 160)
    print(f"{rows} rows: {tuple(model(scan).shape)}")
