# Needs onnx, onnxscript and onnxruntime.
import tempfile
from pathlib import Path

import torch
from torch import nn


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
    torch.onnx.export(listener, (sound,), file, opset_version=17, dynamo=False)
