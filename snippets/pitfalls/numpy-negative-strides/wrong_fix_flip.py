import numpy as np
import torch

frame = np.zeros((48, 64, 3), dtype=np.uint8)
frame[:, :, 0] = 255

rgb = torch.from_numpy(np.flip(frame, axis=-1))
image = rgb.permute(2, 0, 1).float() / 255
print(f"red, green, blue: {image.mean(dim=(1, 2)).tolist()}")
