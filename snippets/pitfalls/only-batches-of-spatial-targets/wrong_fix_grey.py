import torch
from torch import nn

torch.manual_seed(0)
palette = torch.tensor([[0, 0, 0], [0, 255, 0], [0, 0, 255]])  # black, green, blue
drawn = torch.randint(3, (2, 32, 32))
photos, masks = torch.rand(2, 3, 32, 32), palette[drawn]  # as colour PNGs hold them

grey = torch.tensor([0.299, 0.587, 0.114])  # what convert("L") weighs the planes with
masks = (masks * grey).sum(dim=-1).long()
print("labels:", masks.unique().tolist())
model = nn.Conv2d(3, 3, kernel_size=3, padding=1)
loss = nn.functional.cross_entropy(model(photos), masks)
