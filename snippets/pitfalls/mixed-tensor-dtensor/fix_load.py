import io
import tempfile

import torch
import torch.distributed as dist
from torch import nn
from torch.distributed.checkpoint.state_dict import (
    StateDictOptions,
    set_model_state_dict,
)
from torch.distributed.fsdp import fully_shard


def network():
    return nn.Sequential(nn.Linear(6, 8), nn.Tanh(), nn.Linear(8, 3))


torch.manual_seed(0)
file = io.BytesIO()
torch.save(network().state_dict(), file)  # a checkpoint from one GPU

with tempfile.TemporaryDirectory() as folder:
    store = f"file://{folder}/meet"
    dist.init_process_group("gloo", init_method=store, rank=0, world_size=1)
model = fully_shard(network())
file.seek(0)
whole = StateDictOptions(full_state_dict=True)
set_model_state_dict(model, torch.load(file), options=whole)
inputs = torch.randn(4, 6)
print("place of the weight:", model[0].weight.placements)
output = model(inputs)
print(f"first output: {output[0, 0]:.4f}")

# Proof: the network that was saved, on one device.
torch.manual_seed(0)
expected = network()(inputs)
assert (output - expected).abs().max() < 1e-6
assert abs(output[0, 0] - expected[0, 0]) < 1e-6
dist.destroy_process_group()
