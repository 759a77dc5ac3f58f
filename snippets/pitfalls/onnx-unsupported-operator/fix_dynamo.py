# Needs onnx, onnxscript and onnxruntime.
import logging
import os
import tempfile
import warnings
from pathlib import Path

import torch
from torch import nn

os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # before the import
import onnxruntime

warnings.filterwarnings("ignore", category=FutureWarning)  # torch's own code
logging.getLogger("torch.onnx").setLevel(logging.ERROR)


class Background(nn.Module):
    """The median over the frames of a film, without what moves."""

    def forward(self, frames):
        middle = (frames.shape[1] - 1) // 2
        return frames.sort(dim=1).values[:, middle]


torch.manual_seed(0)
model, frames = Background().eval(), torch.rand(2, 9, 16, 16)
with tempfile.TemporaryDirectory() as folder:
    file = Path(folder, "background.onnx")
    torch.onnx.export(model, (frames,), file, verbose=False)
    session = onnxruntime.InferenceSession(file)
(answer,) = session.run(None, {"frames": frames.numpy()})
print(f"mean of the background: {answer.mean():.4f}")

# Proof: torch's median, here and for an even number of frames.
assert (torch.from_numpy(answer) - frames.median(dim=1).values).abs().max() == 0
assert (model(frames[:, :8]) - frames[:, :8].median(dim=1).values).abs().max() == 0
