import numpy as np
import torch

frame = np.zeros((48, 64, 3), dtype=np.uint8)
frame[:, :, 0] = 255  # OpenCV: blue comes first, so this is a blue frame

rgb = torch.from_numpy(frame[..., ::-1])
image = rgb.permute(2, 0, 1).float() / 255
print(f"red, green, blue: {image.mean(dim=(1, 2)).tolist()}")
