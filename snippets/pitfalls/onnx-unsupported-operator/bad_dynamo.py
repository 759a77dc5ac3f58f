# Needs onnx, onnxscript and onnxruntime.
import logging
import tempfile
import warnings
from pathlib import Path

import torch
from torch import nn

warnings.filterwarnings("ignore", category=FutureWarning)  # torch's own code
logging.getLogger("torch.onnx").setLevel(logging.ERROR)


class Background(nn.Module):
    """The median over the frames of a film, without what moves."""

    def forward(self, frames):
        return frames.median(dim=1).values


torch.manual_seed(0)
model, frames = Background().eval(), torch.rand(2, 9, 16, 16)
with tempfile.TemporaryDirectory() as folder:
    file = Path(folder, "background.onnx")
    torch.onnx.export(model, (frames,), file, verbose=False)
