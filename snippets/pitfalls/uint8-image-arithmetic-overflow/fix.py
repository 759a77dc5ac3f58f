import torch

# A still scene and the next frame, in which a bright square has come in from the left.
torch.manual_seed(0)
scene = torch.full((64, 64), 100, dtype=torch.uint8)
background = scene + torch.randint(0, 5, (64, 64), dtype=torch.uint8)  # sensor noise
frame = scene + torch.randint(0, 5, (64, 64), dtype=torch.uint8)
frame[20:36, :16] = 180

difference = frame.to(torch.int16) - background
moving = difference.abs() > 30
print(f"share of the pixels that move: {moving.double().mean():.4f}")

# Proof: the square and nothing else moves; the differences in NumPy, with wide integers
import numpy as np

square = torch.zeros(64, 64, dtype=torch.bool)
square[20:36, :16] = True
assert torch.equal(moving, square)
exact = frame.numpy().astype(int) - background.numpy().astype(int)
assert np.array_equal(difference.numpy(), exact)
assert exact.min() == -4
assert scene.unique().tolist() == [100]
