import io
import tempfile

import torch
import torch.distributed as dist
from torch import nn
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
model.load_state_dict(torch.load(file))
