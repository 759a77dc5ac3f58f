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
        output_names=["output"],
        dynamic_shapes=({0: "batch"},),  # by position, and only the inputs
        verbose=False,
    )
    session = onnxruntime.InferenceSession(Path(folder, "classifier.onnx"))
images = torch.randn(5, 3, 8, 8)
(scores,) = session.run(["output"], {"image": images.numpy()})
for value in session.get_inputs() + session.get_outputs():
    print(f"{value.name}: {value.shape}")

# Proof: torch's own answer, for another batch size.
expected = classifier(images).detach()
assert (torch.from_numpy(scores) - expected).abs().max() < 1e-5
assert value.shape == ["batch", 2]
