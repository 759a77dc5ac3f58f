import torch
from torch import nn
from torch.profiler import ProfilerActivity, profile

layer, batch = nn.Linear(1000, 1000), torch.ones(500, 1000)

with profile(activities=[ProfilerActivity.CPU], profile_memory=True) as profiled:
    out = layer(batch)

allocated = {
    event.key: event.self_cpu_memory_usage for event in profiled.key_averages()
}
print(f"aten::addmm allocated {allocated['aten::addmm'] / 1e6:.0f} MB")
assert allocated["aten::addmm"] == out.nbytes == 500 * 1000 * 4
