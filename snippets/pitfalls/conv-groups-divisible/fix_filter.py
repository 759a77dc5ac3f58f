import torch
from torch.nn.functional import conv2d

torch.manual_seed(0)
photos = torch.rand(2, 3, 32, 32)
kernel = torch.full((1, 1, 5, 5), 1 / 25)  # a blur

channels = photos.shape[1]
kernels = kernel.repeat(channels, 1, 1, 1)
blurred = conv2d(photos, kernels, padding=2, groups=channels)
print(f"deviation: {photos.std().item():.4f}, blurred: {blurred.std().item():.4f}")

# Proof: the mean over each window, by pooling.
from torch.nn.functional import avg_pool2d

expected = avg_pool2d(photos, 5, stride=1, padding=2)
assert blurred.shape == photos.shape
assert (blurred - expected).abs().max().item() < 1e-6
