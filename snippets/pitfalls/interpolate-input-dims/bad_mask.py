import torch
from torch import nn

torch.manual_seed(0)
photos = torch.rand(2, 3, 64, 64)
classes = torch.randint(5, (2, 64, 64, 1))
masks = classes.expand(-1, -1, -1, 3)  # read from PNG files as colour images

model = nn.Conv2d(3, 5, 4, stride=4)
logits = model(photos)
logits = nn.functional.interpolate(logits, size=masks.shape[1:], mode="bilinear")
loss = nn.functional.cross_entropy(logits, masks)
print(f"loss: {loss.item():.4f}")
