import torch
from torch import nn


@torch.no_grad()
def predict_mask(segmenter, image):
    return segmenter(image)[0, 0].numpy() > 0.5


torch.manual_seed(0)
segmenter = nn.Sequential(nn.Conv2d(3, 1, kernel_size=1), nn.Sigmoid())
image = torch.randn(1, 3, 32, 32)
mask = predict_mask(segmenter, image)
print(f"foreground pixels: {mask.sum()}")

# Proof: the same mask computed in NumPy, and no_grad() around the conversion alone
import numpy as np

weight, bias = (value.numpy().ravel() for value in segmenter.state_dict().values())
logits = np.tensordot(weight, image[0].numpy(), axes=1) + bias
assert np.array_equal(mask, 1 / (1 + np.exp(-logits)) > 0.5)

recorded = segmenter(image)[0, 0]
with torch.no_grad():
    assert np.array_equal(recorded.numpy() > 0.5, mask)
