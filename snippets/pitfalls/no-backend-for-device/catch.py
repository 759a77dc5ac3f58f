import tempfile

import torch.distributed as dist
from torch import nn


def not_served(model):
    """Parameters and buffers on a kind of device that the group has no backend for."""
    served = {pair.split(":")[0] for pair in dist.get_backend_config().split(",")}
    tensors = [*model.named_parameters(), *model.named_buffers()]
    return {
        name: tensor.device.type
        for name, tensor in tensors
        if tensor.device.type not in served
    }


embed = nn.Embedding(50, 8, device="meta")  # was not moved
model = nn.Sequential(embed, nn.BatchNorm1d(8))
with tempfile.TemporaryDirectory() as folder:
    dist.init_process_group("cpu:gloo", f"file://{folder}/meet", rank=0, world_size=1)
    print("group:", dist.get_backend_config())
    print("not served:", not_served(model))
