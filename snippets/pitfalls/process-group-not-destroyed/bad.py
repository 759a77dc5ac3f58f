# Needs a CUDA GPU and an interpreter of its own.
import torch
import torch.distributed as dist
from torch import nn
from torch.nn.parallel import DistributedDataParallel

torch.cuda.set_device(0)
dist.init_process_group("nccl", store=dist.HashStore(), rank=0, world_size=1)
torch.manual_seed(0)
model = DistributedDataParallel(nn.Linear(12, 1).cuda())
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
rooms, rents = torch.randn(64, 12).cuda(), torch.randn(64, 1).cuda()
for _ in range(20):
    loss = nn.functional.mse_loss(model(rooms), rents)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(f"loss: {loss.item():.3f}")
