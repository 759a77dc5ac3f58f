import tempfile
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(6, 16), nn.ReLU(), nn.Linear(16, 3)).eval()
batch = torch.export.Dim("batch")

with tempfile.TemporaryDirectory() as folder:
    file = Path(folder, "model.onnx")
    torch.onnx.export(
        model,
        (torch.randn(2, 6),),
        file,
        input_names=["sensors"],
        dynamic_shapes=({0: batch},),
        verbose=False,
    )
    session = onnxruntime.InferenceSession(file, providers=["CPUExecutionProvider"])

requests = torch.randn(5, 6)  # another batch size than the example's
(answers,) = session.run(None, {"sensors": requests.numpy()})
expected = model(requests).numpy(force=True)
np.testing.assert_allclose(answers, expected, rtol=1e-4, atol=1e-5)
print("ONNX Runtime agrees with torch for a batch of", len(answers))

try:
    session.run(None, {"sensors": requests.numpy().astype("float64")})
except Exception as error:
    print(f"{type(error).__name__}: {error}")
