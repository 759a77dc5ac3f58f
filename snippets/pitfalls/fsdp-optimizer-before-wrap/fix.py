import torch
import torch.distributed as dist
from torch import nn
from torch.distributed.device_mesh import init_device_mesh
from torch.distributed.fsdp import fully_shard

# one process is enough to see it
dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)
mesh = init_device_mesh("cpu", (1,))

torch.manual_seed(0)
weather = torch.randn(256, 8)
rain = weather @ torch.randn(8, 1) + 0.1 * torch.randn(256, 1)
model = nn.Linear(8, 1)
fully_shard(model, mesh=mesh)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)

losses = []
for _ in range(40):
    loss = nn.functional.mse_loss(model(weather), rain)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    losses.append(loss.item())
print(f"loss at the first step: {losses[0]:.2f}")
print(f"loss at the last step: {losses[-1]:.2f}")

# Proof: the weights and the error that least squares finds
import numpy as np

table = np.column_stack([weather.numpy(), np.ones(256)])
best, error, *_ = np.linalg.lstsq(table, rain.numpy(), rcond=None)
found = torch.cat([p.full_tensor().ravel() for p in model.parameters()]).detach()
assert np.allclose(found, best.ravel(), atol=0.01)
assert abs(losses[-1] - error[0] / 256) < 0.002
