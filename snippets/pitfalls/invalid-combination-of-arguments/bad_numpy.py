import numpy as np
import torch

readings = torch.tensor([[20.1, 0.4], [22.3, 0.9], [19.6, 0.2], [23.8, 0.5]])
center = readings.mean(0)
spread = np.std(readings, axis=0)
scaled = (readings - center) / spread
print(f"spread: {[round(value, 4) for value in spread.tolist()]}")
print(f"largest: {scaled.max().item():.4f}")
