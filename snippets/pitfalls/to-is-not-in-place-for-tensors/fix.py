import torch

torch.manual_seed(0)
video = torch.randint(100, 120, (16, 3, 32, 32), dtype=torch.uint8)

video = video.to(torch.int16)
change = (video[1:] - video[:-1]).abs()
print(f"largest change between two frames: {change.max()}")
print(f"mean change between two frames: {change.float().mean():.1f}")

# Proof: the same in NumPy, with integers that do not wrap around
import numpy as np

torch.manual_seed(0)
frames = torch.randint(100, 120, (16, 3, 32, 32), dtype=torch.uint8).numpy()
expected = np.abs(np.diff(frames.astype(int), axis=0))
assert np.array_equal(change, expected)
assert change.max() == expected.max() < 20
