import tempfile

import torch.distributed as dist
from torch import nn
from torch.distributed.fsdp import fully_shard
from torch.distributed.tensor import DTensor


def plain_tensors(model):
    """Return the names of the plain parameters and buffers, if others are DTensors."""
    tensors = [*model.named_parameters(), *model.named_buffers()]
    plain = [name for name, tensor in tensors if not isinstance(tensor, DTensor)]
    return plain if len(plain) < len(tensors) else []


with tempfile.TemporaryDirectory() as folder:
    store = f"file://{folder}/meet"
    dist.init_process_group("gloo", init_method=store, rank=0, world_size=1)
model = nn.Sequential(nn.Embedding(50, 8), nn.Linear(8, 8), nn.Linear(8, 50))
fully_shard(model[1])
print("plain, blocks alone sharded:", plain_tensors(model))
fully_shard(model)
print("plain, the model sharded as well:", plain_tensors(model))
dist.destroy_process_group()
