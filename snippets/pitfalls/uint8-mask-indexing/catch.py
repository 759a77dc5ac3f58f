import warnings

import torch

warnings.filterwarnings("error", message="indexing with dtype torch.uint8")
loss = torch.tensor([0.5, 0.75, 9.0])
masks = {"from a comparison": loss < 1, "from a file": torch.ByteTensor([1, 1, 0])}
for name, mask in masks.items():
    try:
        print(f"{name}: {loss[mask].tolist()}")
    except UserWarning as warning:
        print(f"{name}: {str(warning).partition(',')[0]}")
