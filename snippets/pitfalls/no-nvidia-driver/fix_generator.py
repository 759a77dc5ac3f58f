import numpy as np
import torch

device = torch.accelerator.current_accelerator(check_available=True) or "cpu"
generator = torch.Generator().manual_seed(0)  # on the CPU: the same on every machine
angles = 30 * torch.rand(6, generator=generator).to(device)  # for turning images
print(f"angles: {[round(angle) for angle in angles.tolist()]}")

raw = np.random.RandomState(0).randint(2**32, size=6, dtype=np.uint32)
assert np.allclose(angles.cpu(), 30 * (raw % 2**24) / 2**24, atol=1e-3)
