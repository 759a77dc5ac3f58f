import logging
import os
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

# It imports torchao, which reports kernels for GPUs that it cannot load.
logging.getLogger("torchao").setLevel(logging.ERROR)

import litert_torch
import numpy as np
import torch
from ai_edge_litert.interpreter import Interpreter
from torch import nn


@contextmanager
def quiet():
    """Send what C++ code writes to the terminal nowhere."""
    sys.stdout.flush()
    kept, nowhere = [os.dup(1), os.dup(2)], os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    try:
        yield
    finally:
        sys.stdout.flush()
        os.dup2(kept[0], 1)
        os.dup2(kept[1], 2)


torch.manual_seed(0)
model = nn.Sequential(nn.Linear(6, 16), nn.ReLU(), nn.Linear(16, 3)).eval()
example = torch.randn(1, 6)

with tempfile.TemporaryDirectory() as folder, quiet():
    converted = litert_torch.convert(model, (example,))
    file = Path(folder, "model.tflite")
    converted.export(str(file))
    interpreter = Interpreter(model_path=str(file))
    interpreter.allocate_tensors()
    interpreter.set_tensor(interpreter.get_input_details()[0]["index"], example.numpy())
    interpreter.invoke()
    answer = interpreter.get_tensor(interpreter.get_output_details()[0]["index"])

expected = model(example).numpy(force=True)
np.testing.assert_allclose(answer, expected, rtol=1e-4, atol=1e-5)
print("LiteRT agrees with torch:", answer.shape)
