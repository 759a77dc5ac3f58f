import torch
from torch import nn


class Denoiser(nn.Module):
    def __init__(self):
        super().__init__()
        self.down = nn.Sequential(
            nn.Conv2d(1, 8, 3, stride=2, padding=1),
            nn.ReLU(),
            nn.Conv2d(8, 8, 3, stride=2, padding=1),
        )
        self.up = nn.ConvTranspose2d(8, 1, 4, stride=4)

    def forward(self, image):
        return image + self.up(self.down(image))


torch.manual_seed(0)
model = Denoiser()
for rows, columns in ((48, 64), (47, 64)):
    scan = torch.rand(2, 1, rows, columns)
    print(f"in: {tuple(scan.shape)}, out: {tuple(model(scan).shape)}")
