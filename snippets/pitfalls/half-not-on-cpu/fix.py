import torch
from torch import nn

torch.manual_seed(0)
encoder = nn.Sequential(nn.Linear(32, 16), nn.LayerNorm(16)).half()  # as on the GPU
songs, hummed = torch.randn(20, 32).half(), torch.randn(2, 32).half()

with torch.no_grad():
    library, query = encoder(songs), encoder(hummed)
    print(f"encoded: {tuple(query.shape)}, {query.dtype}")
    distance = torch.cdist(query.float(), library.float())
print(f"nearest: {distance.argmin(dim=1).tolist()}, at {distance.min().item():.2f}")

# Proof: the distances from their definition, in NumPy.
import numpy as np

a, b = query.double().numpy(), library.double().numpy()
expected = np.sqrt(((a[:, None] - b[None]) ** 2).sum(axis=2))
np.testing.assert_allclose(distance, expected, atol=1e-4)
