# Needs onnx, onnxscript and onnxruntime.
import logging
import tempfile
from pathlib import Path

import torch
from torch import nn

logging.getLogger("torch.onnx").setLevel(logging.ERROR)
torch.manual_seed(0)
classifier = nn.Sequential(
    nn.Conv2d(3, 4, 3), nn.ReLU(), nn.Flatten(), nn.Linear(144, 2)
)
with tempfile.TemporaryDirectory() as folder:
    torch.onnx.export(
        classifier.eval(),
        (torch.randn(2, 3, 8, 8),),
        Path(folder, "classifier.onnx"),
        input_names=["image"],
        dynamic_axes={"image": {0: "batch"}, "output": {0: "batch"}},
        verbose=False,
    )
