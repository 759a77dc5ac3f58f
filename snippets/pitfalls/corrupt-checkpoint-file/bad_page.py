import tempfile
from pathlib import Path

import torch

# What `wget` or a browser saved under the name of the weights.
PAGE = """<!DOCTYPE html>
<html><head><title>unet.pth at main</title></head><body>...</body></html>"""
with tempfile.TemporaryDirectory() as folder:
    file = Path(folder, "unet.pth")
    file.write_text(PAGE)
    state = torch.load(file, weights_only=False)
print(f"tensors: {len(state)}")
