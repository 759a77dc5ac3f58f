import torch
from torch import nn
from torch.distributed.fsdp import fully_shard
from torch.nn.parallel import DistributedDataParallel

print("DataParallel:           ", nn.DataParallel.__module__)
print("DistributedDataParallel:", DistributedDataParallel.__module__)
print("fully_shard:            ", fully_shard.__module__)

documentation = nn.DataParallel.__doc__.splitlines()
advice = [line.strip() for line in documentation if "recommended" in line]
print("DataParallel's documentation:", *advice)
backend = torch.distributed.get_default_backend_for_device("cpu")
print("backend for CPUs:", backend)
