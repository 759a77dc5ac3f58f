# Needs a CUDA GPU.
import os

import torch
import torch.distributed as dist
from torch import nn
from torch.nn.parallel import DistributedDataParallel

# Start with: torchrun --nproc-per-node=gpu train.py
ALONE = {"RANK": "0", "WORLD_SIZE": "1", "LOCAL_RANK": "0", "MASTER_PORT": "29511"}
for name, value in {"MASTER_ADDR": "localhost", **ALONE}.items():
    os.environ.setdefault(name, value)  # torchrun has set these already
local_rank = int(os.environ["LOCAL_RANK"])
torch.cuda.set_device(local_rank)
dist.init_process_group("nccl")
torch.manual_seed(0)
model = DistributedDataParallel(nn.Linear(8, 2).cuda(), device_ids=[local_rank])
model(torch.ones(4, 8, device="cuda")).sum().backward()
gradient = model.module.bias.grad.tolist()
dist.destroy_process_group()
print("gradient of the bias:", gradient)

# Proof: four samples, each with a derivative of 1
assert gradient == [4.0, 4.0]
