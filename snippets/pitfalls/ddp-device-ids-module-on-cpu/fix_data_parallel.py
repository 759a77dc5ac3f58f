# Needs a CUDA GPU.
import torch
from torch import nn

torch.manual_seed(0)
model = nn.DataParallel(nn.Linear(4, 1).cuda(), device_ids=[0])
batch = torch.randn(8, 4)
on_cpu = model.module.cpu()(batch)  # without the wrapper
model.to("cuda:0")  # the first of device_ids, before the wrapper is called
print(f"rows: {len(model(batch))}")

# Proof: the wrapper computes what the model computes
torch.testing.assert_close(model(batch).cpu(), on_cpu, rtol=1e-3, atol=1e-3)
assert len(model(batch)) == 8
