import logging
import os
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

import torch
from torch import nn

# At import torchao reports kernels for GPUs that a CPU build of torch cannot load.
logging.getLogger("torchao").setLevel(logging.ERROR)
from executorch.backends.xnnpack.partition.xnnpack_partitioner import XnnpackPartitioner
from executorch.exir import to_edge_transform_and_lower
from executorch.runtime import Runtime


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
example = (torch.randn(1, 6),)

program = torch.export.export(model, example)
edge = to_edge_transform_and_lower(program, partitioner=[XnnpackPartitioner()])
with tempfile.TemporaryDirectory() as folder, quiet():
    file = Path(folder, "model.pte")
    file.write_bytes(edge.to_executorch().buffer)
    method = Runtime.get().load_program(file).load_method("forward")
    (answer,) = method.execute(example)
    size = file.stat().st_size

torch.testing.assert_close(answer, model(*example), rtol=1e-4, atol=1e-5)
difference = (answer - model(*example)).abs().max().item()
print(f"largest difference from torch: {difference:.3f}")
print(f"file: {size / 1000:.0f} kB")
