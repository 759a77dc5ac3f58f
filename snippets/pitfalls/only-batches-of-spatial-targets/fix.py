import torch
from torch import nn

torch.manual_seed(0)
palette = torch.tensor([[0, 0, 0], [0, 255, 0], [0, 0, 255]])  # black, green, blue
drawn = torch.randint(3, (2, 32, 32))
photos, masks = torch.rand(2, 3, 32, 32), palette[drawn]  # as colour PNGs hold them

match = (masks.unsqueeze(-2) == palette).all(dim=-1)  # (2, 32, 32, classes)
print("pixels of other colours:", (~match.any(dim=-1)).sum().item())
masks = match.long().argmax(dim=-1)  # class numbers, (2, 32, 32)

model = nn.Conv2d(3, 3, kernel_size=3, padding=1)
loss = nn.functional.cross_entropy(model(photos), masks)
print("classes in the masks:", len(masks.unique()))
print(f"loss: {loss.item():.4f}")

# Proof: pixel by pixel in NumPy, from the numbers that the masks were drawn with.
import numpy as np

scores = model(photos).detach().numpy().transpose(0, 2, 3, 1).reshape(-1, 3)
right = scores[np.arange(len(scores)), drawn.numpy().ravel()]
expected = (np.log(np.exp(scores).sum(axis=1)) - right).mean()
assert abs(loss.item() - expected) < 1e-4
