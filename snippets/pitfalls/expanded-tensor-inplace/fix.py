import torch

torch.manual_seed(0)
slots = torch.randn(1, 8).expand(4, 8).clone()  # one learned start for four samples
slots += torch.randn(4, 8)  # and noise for each
print(f"spread over the samples: {slots.std(dim=0).mean().item():.4f}")

# Proof: the same sum in NumPy, which broadcasts.
import numpy as np

torch.manual_seed(0)
start, noise = torch.randn(1, 8).numpy(), torch.randn(4, 8).numpy()
np.testing.assert_allclose(slots, start + noise, atol=1e-6)
spread = (start + noise).std(axis=0, ddof=1).mean()
assert abs(slots.std(dim=0).mean().item() - spread) < 1e-6
