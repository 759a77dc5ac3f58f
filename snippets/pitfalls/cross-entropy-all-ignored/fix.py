import torch
from torch import nn

torch.manual_seed(0)
tiles = torch.randn(40, 3, 8, 8)  # satellite tiles
land_use = tiles.argmax(dim=1)
land_use[torch.rand(40, 8, 8) < 0.5] = 255  # pixels that nobody labelled
land_use[8:12] = 255  # and a corner of the map without any label

model = nn.Conv2d(3, 3, 1)
loss_of = nn.CrossEntropyLoss(ignore_index=255, reduction="sum")
total = count = 0
with torch.no_grad():
    for tile, target in zip(tiles.split(4), land_use.split(4), strict=True):
        total += loss_of(model(tile), target).item()
        count += (target != 255).sum().item()
print(f"validation loss: {total / max(count, 1):.4f}")

# Proof: the mean over all labelled pixels in NumPy
import numpy as np

pixels = tiles.numpy().astype(float).transpose(0, 2, 3, 1).reshape(-1, 3)
label = land_use.numpy().ravel()
assert (label.reshape(40, 64)[8:12] == 255).all()
pixels, label = pixels[label != 255], label[label != 255]
assert 900 < len(label) < 1500
score = pixels @ model.weight.detach().numpy()[:, :, 0, 0].T
score += model.bias.detach().numpy()
loss = np.log(np.exp(score).sum(1)) - score[np.arange(len(label)), label]
assert np.isclose(total / count, loss.mean(), rtol=1e-4)
