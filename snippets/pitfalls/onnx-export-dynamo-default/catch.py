# Needs onnx, onnxscript and onnxruntime.
import logging
import tempfile
import warnings
from pathlib import Path

import onnx
import torch
from torch import nn

warnings.filterwarnings("ignore", category=FutureWarning)  # torch's own code
logging.getLogger("torch.onnx._internal.exporter._registration").setLevel(logging.ERROR)
logging.getLogger("onnxscript").setLevel(logging.CRITICAL)  # says that it failed


def describe(file):
    """Print what a runtime will find, whatever the export was asked for."""
    model = onnx.load(file, load_external_data=False)
    print(f"opset: {model.opset_import[0].version}")
    for value in model.graph.input:
        sizes = value.type.tensor_type.shape.dim
        print(f"{value.name}: {[size.dim_param or size.dim_value for size in sizes]}")
    print(f"files: {sorted(path.name for path in file.parent.iterdir())}")


torch.manual_seed(0)
ecg = nn.Sequential(
    nn.Conv1d(1, 4, 3),
    nn.ReLU(),
    nn.AdaptiveAvgPool1d(1),
    nn.Flatten(),
    nn.Linear(4, 3),
).eval()
with tempfile.TemporaryDirectory() as folder:
    file = Path(folder, "ecg.onnx")
    torch.onnx.export(
        ecg, (torch.randn(1, 1, 64),), file, opset_version=11, verbose=False
    )
    describe(file)
