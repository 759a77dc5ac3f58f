import numpy as np
import torch

scan = np.full((48, 64, 1), 128, dtype=np.uint8)  # grey: one channel

rgb = torch.from_numpy(np.ascontiguousarray(scan[..., ::-1]))
image = rgb.permute(2, 0, 1).float() / 255
print(f"mean: {image.mean().item():.4f}")
