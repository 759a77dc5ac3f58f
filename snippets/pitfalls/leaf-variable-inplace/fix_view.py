import math

import torch
from torch import nn


class Head(nn.Module):
    """For 3 boxes at each place: 4 coordinates, 1 objectness, 2 classes."""

    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(16, 3 * 7, kernel_size=1)
        with torch.no_grad():
            self.conv.bias.view(3, 7)[:, 4] = math.log(0.01 / 0.99)  # objects are rare

    def forward(self, features):
        return self.conv(features).unflatten(1, (3, 7))


torch.manual_seed(0)
head, features = Head(), torch.randn(1, 16, 8, 8)
objectness = head(features)[:, :, 4].sigmoid()
print(f"places that hold an object, before training: {objectness.mean():.1%}")

# Proof: the prediction, written out.
import numpy as np

filters = head.conv.weight.numpy(force=True).reshape(3, 7, 16)[:, 4]
logits = np.einsum("bc,nchw->nbhw", filters, features.numpy()) + np.log(0.01 / 0.99)
assert np.allclose(objectness.numpy(force=True), 1 / (1 + np.exp(-logits)), atol=1e-6)
assert (head.conv.bias.is_leaf, head.conv.bias.requires_grad) == (True, True)
