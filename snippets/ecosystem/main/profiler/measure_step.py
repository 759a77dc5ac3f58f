import torch
from torch import nn
from torch.profiler import ProfilerActivity, profile, record_function, schedule

torch.manual_seed(0)
torch.set_num_threads(1)
images, labels = torch.rand(256, 3, 32, 32), torch.randint(10, (256,))
model = nn.Sequential(
    nn.Conv2d(3, 16, 3), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(), nn.Linear(3600, 10)
)
optimizer = torch.optim.AdamW(model.parameters())


def one_by_one(batch):
    """Shift each image, and change its brightness."""
    changed = []
    for image in batch:
        shift = int(torch.randint(-4, 5, ()))
        brighter = image.roll(shift, dims=-1) * (0.8 + 0.4 * torch.rand(()))
        changed.append(brighter.clamp(0, 1))
    return torch.stack(changed)


def at_once(batch):
    shift = torch.randint(-4, 5, (len(batch), 1))
    columns = ((torch.arange(32) - shift) % 32)[:, None, None, :].expand_as(batch)
    factor = 0.8 + 0.4 * torch.rand(len(batch), 1, 1, 1)
    return (batch.gather(-1, columns) * factor).clamp(0, 1)


def run(augment):
    with profile(
        activities=[ProfilerActivity.CPU],
        schedule=schedule(wait=1, warmup=2, active=1, repeat=1),
        profile_memory=True,
        acc_events=True,
    ) as profiled:
        for _ in range(4):
            with record_function("augment"):
                batch = augment(images)
            with record_function("forward"):
                loss = nn.functional.cross_entropy(model(batch), labels)
            with record_function("backward"):
                optimizer.zero_grad()
                loss.backward()
            with record_function("optimizer"):
                optimizer.step()
            profiled.step()
    return profiled


runs = {"one_by_one": run(one_by_one), "at_once": run(at_once)}
averages = runs["one_by_one"].key_averages()
# averages.table(sort_by="self_cpu_time_total") is the whole table, to be printed
phases = ("augment", "forward", "backward", "optimizer")
of_phases = [event for phase in phases for event in averages if event.key == phase]
most_calls = sorted(averages, key=lambda event: -event.count)[:3]
most_memory = sorted(averages, key=lambda event: -event.self_cpu_memory_usage)[:2]
print("operation calls self_ms total_ms self_kB")
for event in of_phases + most_calls + most_memory:
    own, total = event.self_cpu_time_total / 1000, event.cpu_time_total / 1000
    kilobytes = round(event.self_cpu_memory_usage / 1000)
    print(f"{event.key} {event.count} {own:.2f} {total:.2f} {kilobytes}")

print("\nphase augmentation start duration")
for name, profiled in runs.items():
    spans = {event.name: event.time_range for event in profiled.events()}
    for phase in phases:
        start = (spans[phase].start - spans["augment"].start) / 1000
        print(f"{phase} {name} {start:.2f} {spans[phase].elapsed_us() / 1000:.2f}")

# Proof: the augmentation is what differs, in time and in calls
took, calls = {}, {}
for name, profiled in runs.items():
    events = {event.key: event for event in profiled.key_averages()}
    took[name] = events["augment"].cpu_time_total
    calls[name] = events["aten::clamp"].count
assert took["one_by_one"] > 2 * took["at_once"]
assert calls["one_by_one"] - calls["at_once"] == 255
