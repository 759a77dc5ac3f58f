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


class Listener(nn.Module):
    """Which of three engines is heard, from its spectrum."""

    def __init__(self):
        super().__init__()
        self.kind = nn.Linear(33, 3)

    def forward(self, sound):
        return self.kind(torch.fft.rfft(sound).abs())


torch.manual_seed(0)
listener, sound = Listener().eval(), torch.randn(2, 64)
with tempfile.TemporaryDirectory() as folder:
    file = Path(folder, "listener.onnx")
    torch.onnx.export(listener, (sound,), file, verbose=False)
    session = onnxruntime.InferenceSession(file)
(answer,) = session.run(None, {"sound": sound.numpy()})
print(f"first score: {answer[0, 0]:.4f}")

# Proof: the spectrum by NumPy, and the layer by hand.
import numpy as np

weight, bias = (p.detach().numpy() for p in listener.kind.parameters())
expected = np.abs(np.fft.rfft(sound.numpy())) @ weight.T + bias
assert np.abs(answer - expected).max() < 1e-3
