import torch

device = torch.accelerator.current_accelerator(check_available=True) or "cpu"
generator = torch.Generator().manual_seed(0)  # on the CPU: needs no GPU
angles = 30 * torch.rand(6, generator=generator).to(device)  # for turning images
print(f"angles: {[round(angle) for angle in angles.tolist()]}")

# Proof: the same numbers from NumPy's Mersenne twister
import numpy as np

raw = np.random.RandomState(0).randint(2**32, size=6, dtype=np.uint32)
assert np.allclose(angles.cpu(), 30 * (raw % 2**24) / 2**24, atol=1e-3)
