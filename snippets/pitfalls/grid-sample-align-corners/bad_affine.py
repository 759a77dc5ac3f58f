import torch
from torch import nn


class Straighten(nn.Module):
    def __init__(self):
        super().__init__()
        self.locate = nn.Linear(16 * 24, 6)
        self.locate.weight.data.zero_()  # begins with the picture as it is
        self.locate.bias.data.copy_(torch.tensor([1.0, 0, 0, 0, 1, 0]))

    def forward(self, pictures):
        theta = self.locate(pictures.flatten(1)).view(-1, 2, 3)
        grid = nn.functional.affine_grid(theta, pictures.shape)
        return nn.functional.grid_sample(pictures, grid, align_corners=True)


torch.manual_seed(0)
pictures = torch.rand(4, 1, 16, 24)
change = (Straighten()(pictures) - pictures).abs().max().item()
print(f"largest change at the start: {change:.4f}")
