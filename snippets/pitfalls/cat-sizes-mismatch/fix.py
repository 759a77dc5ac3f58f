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
        missing = (0, skip.size(3) - low.size(3), 0, skip.size(2) - low.size(2))
        low = nn.functional.pad(low, missing, mode="replicate")
        return self.merge(torch.cat([skip, low], dim=1))


torch.manual_seed(0)
model = UNet()
for rows in (196, 197):
    scan = torch.rand(1, 1, rows, 161)
    output = model(scan)
    print(f"{rows} rows: {tuple(output.shape)}, mean: {output.mean():.4f}")

# Proof: the same layers, with the last row and column repeated by NumPy
import numpy as np

with torch.no_grad():
    skip = torch.relu(model.encode(scan))
    low = model.up(torch.relu(model.deep(nn.functional.max_pool2d(skip, 2)))).numpy()
    low = torch.from_numpy(np.pad(low, ((0, 0), (0, 0), (0, 1), (0, 1)), mode="edge"))
    expected = model.merge(torch.cat([skip, low], dim=1))
torch.testing.assert_close(output.detach(), expected)
