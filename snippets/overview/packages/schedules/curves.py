import torch
from torch.optim import lr_scheduler as schedule

steps = 60


def rates(make):
    optimizer = torch.optim.SGD([torch.nn.Parameter(torch.zeros(1))], lr=0.1)
    scheduler = make(optimizer)
    seen = []
    for _ in range(steps):
        seen.append(scheduler.get_last_lr()[0])
        optimizer.step()  # after zero_grad(), the model and backward()
        scheduler.step()
    return seen


def warm_cosine(optimizer):
    warm = schedule.LinearLR(optimizer, start_factor=0.1, total_iters=10)
    cosine = schedule.CosineAnnealingLR(optimizer, T_max=steps - 10)
    return schedule.SequentialLR(optimizer, [warm, cosine], milestones=[10])


curves = {
    "StepLR": rates(lambda o: schedule.StepLR(o, step_size=20, gamma=0.3)),
    "Exponential": rates(lambda o: schedule.ExponentialLR(o, gamma=0.95)),
    "Cosine": rates(lambda o: schedule.CosineAnnealingLR(o, T_max=steps)),
    "Warm_cosine": rates(warm_cosine),
    "OneCycle": rates(lambda o: schedule.OneCycleLR(o, 0.1, total_steps=steps)),
}
print("step  " + "  ".join(f"{name:11}" for name in curves))
for step in range(0, steps, 3):
    print(f"{step:4}  " + "  ".join(f"{c[step]:<11.5f}" for c in curves.values()))

# Proof: where the curves begin, turn and end; one cycle also sets the momentum
final = {name: curve[-1] for name, curve in curves.items()}
assert abs(final["StepLR"] - 0.1 * 0.3**2) < 1e-9
assert abs(final["Exponential"] - 0.1 * 0.95**59) < 1e-9
assert abs(curves["Cosine"][30] - 0.05) < 1e-9
assert max(final["Cosine"], final["Warm_cosine"], final["OneCycle"]) < 0.001
assert abs(curves["Warm_cosine"][0] - 0.01) < 1e-9
assert abs(curves["Warm_cosine"][10] - 0.1) < 1e-9
assert abs(curves["OneCycle"][0] - 0.1 / 25) < 1e-9
assert max(curves["OneCycle"]) == curves["OneCycle"][17]
plain = torch.optim.SGD([torch.nn.Parameter(torch.zeros(1))], lr=0.1)
assert plain.param_groups[0]["momentum"] == 0
schedule.OneCycleLR(plain, 0.1, total_steps=steps)
assert plain.param_groups[0]["momentum"] == 0.95


def past_the_end(scheduler):
    for _ in range(2 * steps):
        scheduler.optimizer.step()
        scheduler.step()
    return scheduler.get_last_lr()[0]


again = torch.optim.SGD([torch.nn.Parameter(torch.zeros(1))], lr=0.1)
assert abs(past_the_end(schedule.CosineAnnealingLR(again, T_max=steps)) - 0.1) < 1e-9
try:
    past_the_end(schedule.OneCycleLR(plain, 0.1, total_steps=steps))
except ValueError:
    pass
else:
    raise AssertionError("OneCycleLR goes on")
