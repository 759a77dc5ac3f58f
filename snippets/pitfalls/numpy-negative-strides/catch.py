import numpy as np
import torch

STEPS = {
    "mirror": lambda image: image[:, ::-1],
    "mirror, copied": lambda image: image[:, ::-1].copy(),
    "rot90": np.rot90,
    "transpose": lambda image: image.transpose(1, 0, 2),
    "roll": lambda image: np.roll(image, 3, axis=1),
}
image = np.zeros((48, 64, 3), dtype=np.float32)
for name, step in STEPS.items():  # each once, whatever its probability
    out = step(image)
    try:
        torch.from_numpy(out)
        print(f"{name}: strides {out.strides}")
    except ValueError as error:
        print(f"{name}: strides {out.strides}, {str(error)[:44]}")
