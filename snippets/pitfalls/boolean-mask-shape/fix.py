import torch

torch.manual_seed(0)
features = torch.randn(16, 100)  # 16 channels, one column for each pixel
foreground = torch.rand(100) > 0.7  # one entry for each pixel

chosen = features[:, foreground]
print(f"mean of the foreground: {chosen.mean().item():.4f}")

# Proof: the foreground pixels in NumPy, one after the other.
import numpy as np

columns = [features.numpy()[:, k] for k in range(100) if foreground[k]]
np.testing.assert_array_equal(chosen, np.stack(columns, axis=1))
assert abs(chosen.mean().item() - np.mean(columns)) < 1e-6
