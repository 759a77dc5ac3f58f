import json
from pathlib import Path

import torch
from torch import nn
from torch.profiler import ProfilerActivity, profile, record_function, schedule

torch.manual_seed(0)
model = nn.Sequential(nn.Conv2d(3, 8, 3), nn.ReLU(), nn.Flatten(), nn.Linear(7200, 10))
optimizer = torch.optim.AdamW(model.parameters())
batches = [(torch.randn(16, 3, 32, 32), torch.randint(10, (16,))) for _ in range(10)]


def train_step(images, labels):
    with record_function("forward"):
        loss = nn.functional.cross_entropy(model(images), labels)
    with record_function("backward"):
        optimizer.zero_grad()
        loss.backward()
    with record_function("optimizer"):
        optimizer.step()


def write_trace(profiled):
    """Called at the end of each cycle of recorded steps."""
    profiled.export_chrome_trace(f"trace_{profiled.step_num}.json")


with profile(
    activities=[ProfilerActivity.CPU],  # and ProfilerActivity.CUDA on a GPU
    schedule=schedule(wait=1, warmup=1, active=2, repeat=2),
    on_trace_ready=write_trace,
) as profiled:
    for images, labels in batches:
        train_step(images, labels)
        profiled.step()  # a step ends here

for file in sorted(Path().glob("trace_*.json")):
    spans = [s for s in json.loads(file.read_text())["traceEvents"] if "dur" in s]
    names = [span["name"] for span in spans]
    steps = sorted(name for name in names if name.startswith("ProfilerStep"))
    print(f"{file}: {', '.join(steps)}; {names.count('aten::conv2d')} convolutions")


def recorded(name, calls_step=True, **options):
    """Print how many of the convolutions of ten steps are in the table."""
    ready = []
    with profile(
        activities=[ProfilerActivity.CPU], on_trace_ready=ready.append, **options
    ) as profiled:
        for images, labels in batches:
            train_step(images, labels)
            if calls_step:
                profiled.step()
    try:
        table = {event.key: event.count for event in profiled.key_averages()}
        print(f"{name:30}{table.get('aten::conv2d', 0):12}   {len(ready):6}")
    except AssertionError as error:
        print(f"{name:30}AssertionError: {error}")


twice = schedule(wait=1, warmup=1, active=2, repeat=2)
print(f"\n{'ten steps':30}convolutions   traces")
recorded("no schedule")
recorded("repeat=2", schedule=twice)
recorded("repeat=2, acc_events=True", schedule=twice, acc_events=True)
recorded("no profiled.step()", False, schedule=twice)
recorded("wait=10", schedule=schedule(wait=10, warmup=1, active=2))
recorded("wait=20", schedule=schedule(wait=20, warmup=1, active=2))
recorded("active=20", schedule=schedule(wait=1, warmup=1, active=20))
endless = schedule(wait=1, warmup=1, active=2)
recorded("repeat=0", schedule=endless)

# Proof: the convolution starts within forward
spans = {span["name"]: span for span in spans}
forward, start = spans["forward"], spans["aten::conv2d"]["ts"]
assert forward["ts"] <= start < forward["ts"] + forward["dur"]
