import os

os.environ["KINETO_LOG_LEVEL"] = "99"  # its library logs each start and stop

import torch
from torch import nn
from torch.profiler import ProfilerActivity, profile, record_function

torch.set_num_threads(1)
model = nn.Sequential(
    nn.Conv2d(3, 16, 3), nn.ReLU(), nn.MaxPool2d(4), nn.Flatten(), nn.Linear(3600, 10)
)
optimizer = torch.optim.AdamW(model.parameters())


def step():
    with record_function("make batch"):
        images = torch.rand(32, 3, 64, 64)
        labels = torch.randint(10, (32,))
    with record_function("forward"):
        loss = nn.functional.cross_entropy(model(images), labels)
    with record_function("backward"):
        optimizer.zero_grad()
        loss.backward()
    with record_function("optimizer"):
        optimizer.step()


for _ in range(3):
    step()  # what happens once is not what you look for
with profile(activities=[ProfilerActivity.CPU]) as profiled:
    step()

phases = ["make batch", "forward", "backward", "optimizer"]
operations = ["aten::conv2d", "aten::relu", "aten::max_pool2d", "aten::linear"]
backward = ["ConvolutionBackward0", "MaxPool2DWithIndicesBackward0"]
lanes = {"phase": phases, "forward": operations, "backward": backward}
found = {event.name: event.time_range for event in profiled.events()}
start = found["make batch"].start
print("name                           lane      start   duration")
for lane, names in lanes.items():
    for name in names:
        span = found[name]
        begin, took = (span.start - start) / 1000, span.elapsed_us() / 1000
        print(f"{name:30} {lane:9} {begin:6.3f}  {took:.3f}")

# Proof: the operations lie within their phase
for lane in ("forward", "backward"):
    for name in lanes[lane]:
        assert found[lane].start <= found[name].start <= found[name].end
        assert found[name].end <= found[lane].end
