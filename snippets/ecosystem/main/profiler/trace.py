import json
import tempfile
from pathlib import Path

import torch
from torch import nn
from torch.profiler import ProfilerActivity, profile, record_function

model = nn.Sequential(nn.Conv2d(3, 8, 3), nn.ReLU(), nn.Flatten(), nn.LazyLinear(10))
images, labels = torch.ones(16, 3, 32, 32), torch.zeros(16, dtype=torch.long)
model(images)  # warm up: what happens once is not what you look for

with profile(activities=[ProfilerActivity.CPU], record_shapes=True) as profiled:
    with record_function("forward"):
        loss = nn.functional.cross_entropy(model(images), labels)
    with record_function("backward"):
        loss.backward()

events = profiled.key_averages()
dearest = sorted(events, key=lambda event: -event.self_cpu_time_total)
count = {event.key: event.count for event in events}
print(
    "convolutions, forward and backward:",
    count["aten::conv2d"],
    count["ConvolutionBackward0"],
)
assert len(dearest) > 10

with tempfile.TemporaryDirectory() as folder:
    file = Path(folder, "trace.json")
    profiled.export_chrome_trace(str(file))
    trace = json.loads(file.read_text())
spans = {span["name"]: span for span in trace["traceEvents"] if span.get("ph") == "X"}
forward, start = spans["forward"], spans["aten::conv2d"]["ts"]
inside = forward["ts"] <= start < forward["ts"] + forward["dur"]
assert inside
print("in the trace, the convolution starts within forward:", inside)
