import torch
from torch import nn

torch.manual_seed(0)
classifier = nn.Sequential(nn.Flatten(), nn.Linear(3 * 8 * 8, 10))
image = torch.rand(1, 3, 8, 8, requires_grad=True)  # which pixels matter?
mean = torch.tensor([0.485, 0.456, 0.406]).view(3, 1, 1)
std = torch.tensor([0.229, 0.224, 0.225]).view(3, 1, 1)

normalised = (image - mean) / std  # a new tensor: `image` stays the leaf
classifier(normalised)[0, 3].backward()
print(f"largest gradient of a pixel: {image.grad.abs().max():.3f}")

# Proof: the classifier is linear, so the gradient is its weight divided by the spread.
import numpy as np

expected = classifier[1].weight[3].view(3, 8, 8).numpy(force=True) / std.numpy()
assert np.allclose(image.grad[0].numpy(), expected, rtol=1e-4)
