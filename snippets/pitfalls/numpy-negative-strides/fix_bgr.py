import numpy as np
import torch

frame = np.zeros((48, 64, 3), dtype=np.uint8)
frame[:, :, 0] = 255  # OpenCV: blue comes first, so this is a blue frame

rgb = torch.from_numpy(frame).flip(-1)
image = rgb.permute(2, 0, 1).float() / 255
print(f"red, green, blue: {image.mean(dim=(1, 2)).tolist()}")

# Proof: channel by channel, in NumPy.
expected = np.stack([frame[:, :, 2], frame[:, :, 1], frame[:, :, 0]]) / 255
assert np.abs(image.numpy() - expected).max() < 1e-6
assert image.mean(dim=(1, 2)).tolist() == [0.0, 0.0, 1.0]
