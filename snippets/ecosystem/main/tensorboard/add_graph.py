import tempfile
import warnings

import torch
from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
from torch import nn
from torch.utils.tensorboard import SummaryWriter

model = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 1))
with tempfile.TemporaryDirectory() as folder, warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    with SummaryWriter(folder) as writer:
        writer.add_graph(model, torch.zeros(1, 4))
    nodes = EventAccumulator(folder).Reload().Graph().node

operations = {node.op for node in nodes if node.op.startswith("aten::")}
print("operations in the graph:", sorted(operations))
assert {"aten::linear", "aten::relu"} <= operations
told = [str(one.message).split(". ")[0] for one in w]
assert "`torch.jit.trace` is deprecated" in told, told
print("it warned:", "`torch.jit.trace` is deprecated")
