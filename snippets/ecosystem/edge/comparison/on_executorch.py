import logging
import os
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

# At import torchao reports kernels for GPUs that a CPU build of torch cannot load.
logging.getLogger("torchao").setLevel(logging.ERROR)

import torch
from executorch.backends.xnnpack.partition.xnnpack_partitioner import XnnpackPartitioner
from executorch.exir import to_edge_transform_and_lower
from executorch.runtime import Runtime
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


def lower(example, file, shapes=None):
    program = torch.export.export(model, (example,), dynamic_shapes=shapes)
    edge = to_edge_transform_and_lower(program, partitioner=[XnnpackPartitioner()])
    lowered = edge.to_executorch()
    file.write_bytes(lowered.buffer)
    (plan,) = lowered.executorch_program.execution_plan
    return Runtime.get().load_program(file).load_method("forward"), plan


refused = None
with tempfile.TemporaryDirectory() as folder, quiet():
    method, plan = lower(images[:1], Path(folder, "model.pte"))
    answers = [method.execute((image,))[0] for image in images.split(1)]
    try:
        method.execute((images[:5],))
    except RuntimeError as error:
        refused = error
    # The example is of the largest size: with five images the plan ended at 15.
    batch = ({0: torch.export.Dim("batch", min=1, max=300)},)
    any_batch, parts = lower(images, Path(folder, "any.pte"), batch)
    (few,) = any_batch.execute((images[:5],))
    (together,) = any_batch.execute((images,))

expected = model(images).detach()
torch.testing.assert_close(torch.cat(answers), expected, rtol=1e-4, atol=1e-4)
torch.testing.assert_close(few, expected[:5], rtol=1e-4, atol=1e-4)
torch.testing.assert_close(together, expected, rtol=1e-4, atol=1e-4)
right = (torch.cat(answers).argmax(1) == labels).float().mean().item()
assert right > 0.95
print(f"as torch: {tuple(answers[0].shape)} {answers[0].dtype}, accuracy {right:.2f}")
print("delegates:", plan.delegates[0].id, "left over:", len(plan.operators))
print("five images at once:", type(refused).__name__)
print("a free batch:", tuple(few.shape), tuple(together.shape), end=", ")
print("delegates:", len(parts.delegates), "left over:", len(parts.operators))
