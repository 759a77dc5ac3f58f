import numpy as np
import torch
from torch import nn

torch.manual_seed(0)
segmenter = nn.Sequential(nn.Conv2d(3, 1, kernel_size=1), nn.Sigmoid())
image = torch.randn(1, 3, 32, 32)

probability = segmenter(image)[0, 0]
mask = probability.detach().numpy() > 0.5
print(f"foreground pixels: {mask.sum()}")

# The same mask without torch's arithmetic. A state dict holds detached tensors.
weight, bias = (value.numpy().ravel() for value in segmenter.state_dict().values())
logits = np.tensordot(weight, image[0].numpy(), axes=1) + bias
assert np.array_equal(mask, 1 / (1 + np.exp(-logits)) > 0.5)
