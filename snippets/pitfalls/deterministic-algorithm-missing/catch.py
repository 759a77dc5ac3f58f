import warnings

import torch
from torch import nn

torch.use_deterministic_algorithms(True, warn_only=True)
images = torch.rand(2, 3, 8, 8)
encoder, decoder = nn.Conv2d(3, 4, 3, padding=1), nn.Conv2d(4, 2, 3, padding=1)

with warnings.catch_warnings(record=True) as caught:
    pooled, places = nn.functional.max_pool2d(encoder(images), 2, return_indices=True)
    decoder(nn.functional.max_unpool2d(pooled, places, 2)).mean().backward()
    pooled.detach().put_(places[0, 0, 0] % 4, torch.zeros(4))
for warning in caught:
    name, found, _ = str(warning.message).partition(" does not have a deterministic")
    if found:
        print(f"no deterministic implementation: {name}")
