import logging
import os

import torch
from torch import nn

# A CPU build of torch cannot load torchao's kernels for GPUs, and torchao logs that.
logging.getLogger("torchao").setLevel(logging.ERROR)
from executorch.backends.xnnpack.partition.xnnpack_partitioner import XnnpackPartitioner
from executorch.backends.xnnpack.quantizer.xnnpack_quantizer import (
    XNNPACKQuantizer,
    get_symmetric_quantization_config,
)
from executorch.devtools.backend_debug import get_delegation_info
from executorch.exir import to_edge_transform_and_lower
from executorch.runtime import Runtime
from torchao.quantization.pt2e.quantize_pt2e import convert_pt2e, prepare_pt2e

torch.manual_seed(0)
labels = torch.arange(150) % 3
images = torch.randn(150, 1, 16, 16)  # noise, and on two thirds of them brighter
images[labels == 0, :, :, 3:5] += 1  # columns
images[labels == 1, :, 3:5, :] += 1  # or rows
model = nn.Sequential(
    *(nn.Conv2d(1, 32, 5, padding=2), nn.ReLU(), nn.MaxPool2d(4)),
    *(nn.Flatten(), nn.Linear(512, 64), nn.ReLU(), nn.Linear(64, 3)),
)
optimizer = torch.optim.Adam(model.parameters(), lr=0.003)
for _ in range(40):
    optimizer.zero_grad()
    nn.functional.cross_entropy(model(images), labels).backward()
    optimizer.step()
model.eval()
example = (images[:1],)


def lower(module, name: str):
    """Write the file for the phone. Return which operators XNNPACK runs in it."""
    program = torch.export.export(module, example)
    edge = to_edge_transform_and_lower(program, partitioner=[XnnpackPartitioner()])
    with open(name, "wb") as file:
        edge.to_executorch().write_to_file(file)
    return get_delegation_info(edge.exported_program().graph_module)


config = get_symmetric_quantization_config(is_per_channel=True)
quantizer = XNNPACKQuantizer().set_global(config)
prepared = prepare_pt2e(torch.export.export(model, example).module(), quantizer)
for image in images[:50].split(1):
    prepared(image)  # calibrates: take typical inputs
small = convert_pt2e(prepared)
delegation = {"float32": lower(model, "float32.pte"), "int8": lower(small, "int8.pte")}

kept = os.dup(2)  # at its first load the runtime writes what it finds out about the CPU
os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
Runtime.get().load_program("float32.pte").load_method("forward")
os.dup2(kept, 2)

rows = {}
with torch.no_grad():
    exact = model(images)
print("file kB error accuracy parts inside outside")
for name, told in delegation.items():
    method = Runtime.get().load_program(f"{name}.pte").load_method("forward")
    answers = torch.cat([method.execute((image,))[0] for image in images.split(1)])
    rows[name] = {
        "kB": os.path.getsize(f"{name}.pte") / 1000,
        "error": ((answers - exact).norm() / exact.norm()).item(),
        "accuracy": (answers.argmax(1) == labels).float().mean().item(),
    }
    nodes = told.num_delegated_nodes, told.num_non_delegated_nodes
    numbers = [f"{number:.2f}" for number in rows[name].values()]
    print(name, *numbers, told.num_delegated_subgraphs, *nodes)
table = told.get_operator_delegation_dataframe()
outside = table[table["occurrences_in_non_delegated_graphs"] > 0]["op_type"]
print("outside of XNNPACK:", *outside[:-1])  # the last row is the total

print("\nAnother batch, another dtype:", flush=True)
for wrong in (images[:2], images[:1].double()):
    try:
        method.execute((wrong,))
    except RuntimeError as error:
        print(error, flush=True)

# Proof: the float file answers as torch does, the int8 file nearly, from a third of it
assert rows["float32"]["error"] < 1e-4
assert 0 < rows["int8"]["error"] < 0.1
assert abs(rows["int8"]["accuracy"] - rows["float32"]["accuracy"]) < 0.05
assert rows["int8"]["kB"] < rows["float32"]["kB"] / 2.5
