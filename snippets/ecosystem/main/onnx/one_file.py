import tempfile
from pathlib import Path

import onnxruntime
import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(6, 16), nn.ReLU(), nn.Linear(16, 3)).eval()
example = torch.randn(1, 6)


for external in (True, False):  # True is the default
    with tempfile.TemporaryDirectory() as here, tempfile.TemporaryDirectory() as there:
        file = Path(here, "model.onnx")
        torch.onnx.export(
            model, (example,), file, external_data=external, verbose=False
        )
        moved = Path(there, "model.onnx")
        moved.write_bytes(file.read_bytes())  # what a deployment script copies
        written = sorted(path.name for path in Path(here).iterdir())
        print(f"external_data={external}: {', '.join(written)}")
        try:
            session = onnxruntime.InferenceSession(moved)
        except Exception as error:
            print(f"{type(error).__name__}: {str(error).replace(there, '/service')}")

(answer,) = session.run(None, {session.get_inputs()[0].name: example.numpy()})
difference = abs(answer - model(example).numpy(force=True)).max()
assert difference < 1e-5
print(f"the one file alone, largest difference to torch: {difference:.4f}")
