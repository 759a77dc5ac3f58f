import torch.distributed as dist
from torch import nn
from torch.nn.parallel import DistributedDataParallel

dist.init_process_group("gloo")  # started as: python train.py
model = DistributedDataParallel(nn.Linear(16, 4))
