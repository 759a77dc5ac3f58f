import torch
import torch.distributed as dist
from torch import nn
from torch.nn.parallel import DistributedDataParallel

sent = []


def count_bytes(_, bucket):
    """Stands for the exchange with other ranks; notes how much it would send."""
    sent.append(bucket.buffer().nbytes)
    done = torch.futures.Future()
    done.set_result(bucket.buffer())
    return done


dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)
torch.manual_seed(0)
model = DistributedDataParallel(nn.Sequential(nn.Linear(100, 500), nn.Linear(500, 10)))
model.register_comm_hook(None, count_bytes)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
signal, target = torch.randn(32, 100), torch.randint(0, 10, (32,))

for rows in torch.arange(32).chunk(4):  # four small batches for one step
    loss = nn.functional.cross_entropy(model(signal[rows]), target[rows]) / 4
    loss.backward()
optimizer.step()
print(f"bytes of gradients sent for one step: {sum(sent)}")
