import os

import torch
import torch.distributed as dist
from torch import nn
from torch.nn.parallel import DistributedDataParallel
from torch.utils.data import DataLoader, DistributedSampler, TensorDataset

if "RANK" in os.environ:  # started by torchrun
    dist.init_process_group("gloo")  # with GPUs: "nccl"
else:  # started as python train.py: a group of one, which needs no port
    dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)

torch.manual_seed(0)
images, digits = torch.randn(64, 784), torch.randint(10, (64,))
dataset = TensorDataset(images, digits)
loader = DataLoader(dataset, batch_size=8, sampler=DistributedSampler(dataset))
model = DistributedDataParallel(nn.Linear(784, 10))
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
seen = 0
for batch, target in loader:
    loss = nn.functional.cross_entropy(model(batch), target)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    seen += len(batch)
print(f"ranks: {dist.get_world_size()}, images seen: {seen}, loss: {loss.item():.4f}")
dist.destroy_process_group()

# Proof: the same training without a process group
torch.manual_seed(0)
images, digits = torch.randn(64, 784), torch.randint(10, (64,))
alone = nn.Linear(784, 10)
optimizer = torch.optim.SGD(alone.parameters(), lr=0.1)
order = torch.randperm(64, generator=torch.Generator().manual_seed(0))
for chosen in order.split(8):
    expected = nn.functional.cross_entropy(alone(images[chosen]), digits[chosen])
    optimizer.zero_grad()
    expected.backward()
    optimizer.step()
torch.testing.assert_close(model.module.weight, alone.weight)
torch.testing.assert_close(loss, expected)
assert seen == 64
