import os

os.environ["KINETO_LOG_LEVEL"] = "99"  # its library logs each start and stop

import torch
from torch import nn
from torch.profiler import ProfilerActivity, profile, record_function

model, batch = nn.Linear(64, 64), torch.ones(8, 64)
with profile(activities=[ProfilerActivity.CPU]) as profiled:
    with record_function("forward"):
        loss = model(batch).square().mean()
    with record_function("backward"):
        loss.backward()

calls = {event.key: event.count for event in profiled.key_averages()}
assert calls["forward"] == calls["backward"] == 1
assert calls["aten::linear"] == 1
print(
    {
        name: calls[name]
        for name in ("forward", "backward", "aten::linear", "aten::addmm")
    }
)
