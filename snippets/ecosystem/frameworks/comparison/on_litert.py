import logging
import os
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

# It imports torchao, which reports kernels for GPUs that it cannot load.
logging.getLogger("torchao").setLevel(logging.ERROR)

import litert_torch
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
labels = torch.arange(300) % 3
images = torch.randn(300, 1, 8, 8)  # noise, and on two thirds of them a bright
images[labels == 0, :, :, 3] += 3  # column
images[labels == 1, :, 3, :] += 3  # or row

model = nn.Sequential(
    *(nn.Conv2d(1, 8, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2)),
    *(nn.Flatten(), nn.Linear(128, 3)),
)
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
for _ in range(60):
    optimizer.zero_grad()
    nn.functional.cross_entropy(model(images), labels).backward()
    optimizer.step()
model.eval()


def run(image):
    interpreter.set_tensor(given["index"], image.numpy())
    interpreter.invoke()
    return torch.from_numpy(interpreter.get_tensor(made["index"]))


refused = None
with tempfile.TemporaryDirectory() as folder, quiet():
    file = Path(folder, "model.tflite")
    litert_torch.convert(model, (images[:1],)).export(str(file))
    interpreter = Interpreter(model_path=str(file))
    interpreter.allocate_tensors()
    (given,) = interpreter.get_input_details()
    (made,) = interpreter.get_output_details()
    answers = [run(image) for image in images.split(1)]
    try:
        run(images[:5])
    except ValueError as error:
        refused = error
    batch = ({0: torch.export.Dim("batch", min=1, max=300)},)
    try:
        any_batch = litert_torch.convert(model, (images[:5],), dynamic_shapes=batch)
    except TypeError as error:
        any_batch = error

expected = model(images).detach()
torch.testing.assert_close(torch.cat(answers), expected, rtol=1e-4, atol=1e-4)
right = (torch.cat(answers).argmax(1) == labels).float().mean().item()
assert right > 0.95
operators = [one["op_name"] for one in interpreter._get_ops_details()]  # not public
print(f"as torch: {tuple(answers[0].shape)} {answers[0].dtype}, accuracy {right:.2f}")
print(*operators)
print("five images at once:", type(refused).__name__)
print("a free batch:", type(any_batch).__name__)
