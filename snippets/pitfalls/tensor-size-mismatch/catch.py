import torch
from torch import nn


class Denoiser(nn.Module):
    def __init__(self):
        super().__init__()
        self.down = nn.Conv2d(1, 8, 3, stride=4, padding=1)
        self.up = nn.ConvTranspose2d(8, 1, 4, stride=4)

    def forward(self, image):
        return image + self.up(self.down(image))


model = Denoiser().eval()
for side in (32, 33, 34, 35, 36):
    try:
        with torch.no_grad():
            model(torch.zeros(1, 1, side, side))
    except RuntimeError as error:
        print(f"{side}: {error}")
