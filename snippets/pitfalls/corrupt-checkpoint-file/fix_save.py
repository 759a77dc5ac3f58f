import os
import tempfile

import torch
from torch import nn


def save(checkpoint, path):
    """Write a new file, and let it take the old one's place when it is whole."""
    torch.save(checkpoint, f"{path}.new")
    os.replace(f"{path}.new", path)


torch.manual_seed(0)
model = nn.Linear(200, 400)
with tempfile.TemporaryDirectory() as folder:
    path = f"{folder}/last.pt"
    save({"epoch": 1, "model": model.state_dict()}, path)
    try:  # the next save breaks off in the middle: a lambda cannot be pickled
        save({"epoch": 2, "model": model.state_dict(), "crop": lambda x: x}, path)
    except Exception as error:
        failed = type(error).__name__
    kept = torch.load(path)
print(f"save of epoch 2: {failed}")
print(f"in the file: epoch {kept['epoch']}, {kept['model']['weight'].numel()} weights")

# Proof: the weights of the first save, while torch.save on the path itself loses them.
assert kept["epoch"] == 1
assert (kept["model"]["weight"] - model.weight).abs().max() == 0
with tempfile.TemporaryDirectory() as folder:
    torch.save(model.state_dict(), f"{folder}/last.pt")
    before = os.path.getsize(f"{folder}/last.pt")
    try:
        torch.save({"crop": lambda x: x}, f"{folder}/last.pt")
    except Exception:
        left = os.path.getsize(f"{folder}/last.pt")
assert left < 1000 < before
