import torch
from torch import nn

torch.manual_seed(0)
photos = torch.rand(8, 3, 64, 64)
edges = nn.Conv2d(1, 16, kernel_size=3)  # made for grey images

luma = torch.tensor([0.299, 0.587, 0.114]).view(3, 1, 1)
grey = (photos * luma).sum(dim=1, keepdim=True)
print("maps:", tuple(edges(grey).shape))

# Proof: the grey value of one pixel by hand, and its place.
red, green, blue = photos[3, :, 10, 20].tolist()
expected = 0.299 * red + 0.587 * green + 0.114 * blue
assert abs(grey[3, 0, 10, 20].item() - expected) < 1e-5
