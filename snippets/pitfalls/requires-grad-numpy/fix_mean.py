import numpy as np
import torch
from torch import nn

torch.manual_seed(0)
segmenter = nn.Conv2d(3, 1, kernel_size=1)
loss_of = nn.BCEWithLogitsLoss()

losses = []
for _ in range(4):
    image = torch.rand(2, 3, 32, 32)
    target = (image.mean(dim=1, keepdim=True) > 0.5).float()
    losses.append(loss_of(segmenter(image), target).item())
validation_loss = np.mean(losses)
print(f"validation loss: {validation_loss:.4f}")

# Proof: the same four batches in NumPy
torch.manual_seed(0)
weight, bias = (p.detach().numpy().ravel() for p in nn.Conv2d(3, 1, 1).parameters())
expected = []
for _ in range(4):
    image = torch.rand(2, 3, 32, 32).numpy()
    logits = np.einsum("c,nchw->nhw", weight, image) + bias
    margin = np.where(image.mean(axis=1) > 0.5, logits, -logits)
    expected.append(np.mean(np.log1p(np.exp(-margin))))
assert np.isclose(validation_loss, np.mean(expected), rtol=1e-4)
