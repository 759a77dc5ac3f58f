import torch

readings = torch.tensor([[20.1, 0.4], [22.3, 0.9], [19.6, 0.2], [23.8, 0.5]])
center = readings.mean(0)
spread = readings.std(dim=0, correction=0)
scaled = (readings - center) / spread
print(f"spread: {[round(value, 4) for value in spread.tolist()]}")
print(f"largest: {scaled.max().item():.4f}")

# Proof: NumPy's own result, from the numbers.
import numpy as np

values = readings.numpy()
expected = np.std(values, axis=0)
assert np.abs(spread.numpy() - expected).max() < 1e-6
assert np.abs(scaled.numpy() - (values - values.mean(0)) / expected).max() < 1e-5
