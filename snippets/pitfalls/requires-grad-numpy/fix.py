import torch
from torch import nn

torch.manual_seed(0)
segmenter = nn.Sequential(nn.Conv2d(3, 1, kernel_size=1), nn.Sigmoid())
image = torch.randn(1, 3, 32, 32)

probability = segmenter(image)[0, 0]
mask = probability.detach().numpy() > 0.5
print(f"foreground pixels: {mask.sum()}")

# Proof: the same mask computed in NumPy, and the prediction can still be trained
import numpy as np

weight, bias = (value.numpy().ravel() for value in segmenter.state_dict().values())
logits = np.tensordot(weight, image[0].numpy(), axes=1) + bias
assert np.array_equal(mask, 1 / (1 + np.exp(-logits)) > 0.5)
probability.mean().backward()
slope = np.mean(np.exp(-logits) / (1 + np.exp(-logits)) ** 2)
assert np.isclose(segmenter[0].bias.grad.item(), slope, rtol=1e-4)
