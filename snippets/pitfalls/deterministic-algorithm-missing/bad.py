import torch
from torch import nn

torch.use_deterministic_algorithms(True)
torch.manual_seed(0)
images = torch.rand(2, 3, 8, 8)
encoder, decoder = nn.Conv2d(3, 4, 3, padding=1), nn.Conv2d(4, 2, 3, padding=1)

features = encoder(images).relu()
pooled, places = nn.functional.max_pool2d(features, 2, return_indices=True)
full = nn.functional.max_unpool2d(pooled, places, 2)
masks = decoder(full)
print(f"masks: {tuple(masks.shape)}, mean {masks.mean().item():.4f}")
