# Needs a CUDA GPU.
import tempfile

import torch
import torch.distributed as dist
from torch import nn
from torch.nn.parallel import DistributedDataParallel

with tempfile.TemporaryDirectory() as folder:
    store = f"file://{folder}/meet"
    dist.init_process_group("nccl", store, rank=0, world_size=1)
    device = torch.device("cuda", 0)  # for several: LOCAL_RANK of torchrun
    torch.manual_seed(0)
    model = DistributedDataParallel(
        nn.Linear(30, 4).to(device), device_ids=[device.index]
    )
    loss, seen = 0.0, 0
    for batch in torch.randn(48, 30).split(8):
        target = torch.arange(len(batch), device=device) % 4
        output = model(batch.to(device))
        loss += nn.functional.cross_entropy(output, target, reduction="sum").item()
        seen += len(batch)
    sums = torch.tensor([loss, seen], device=device)
    dist.all_reduce(sums)
    average = (sums[0] / sums[1]).item()
    dist.destroy_process_group()
print(f"validation loss: {average:.4f}")

# Proof: the whole set at once, on the CPU
torch.manual_seed(0)
alone = nn.Linear(30, 4)
right = nn.functional.cross_entropy(
    alone(torch.randn(48, 30)), torch.arange(48) % 8 % 4
)
assert abs(average - right.item()) < 1e-3
