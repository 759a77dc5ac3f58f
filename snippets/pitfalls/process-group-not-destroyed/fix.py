import torch
import torch.distributed as dist
from torch import nn
from torch.nn.parallel import DistributedDataParallel

# With GPUs: "nccl".
dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)
torch.manual_seed(0)
model = DistributedDataParallel(nn.Linear(12, 1))
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
rooms, rents = torch.randn(64, 12), torch.randn(64, 1)
for _ in range(20):
    loss = nn.functional.mse_loss(model(rooms), rents)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(f"loss: {loss.item():.3f}")
dist.destroy_process_group()  # on each rank
print(f"groups left: {int(dist.is_initialized())}")

# Proof: the loss of the same training without a group
torch.manual_seed(0)
alone = nn.Linear(12, 1)
for _ in range(20):
    expected = nn.functional.mse_loss(alone(rooms), rents)
    alone.zero_grad()
    expected.backward()
    with torch.no_grad():
        for parameter in alone.parameters():
            parameter -= 0.1 * parameter.grad
assert abs(loss.item() - expected.item()) < 1e-5
assert int(dist.is_initialized()) == 0
