import io

import torch
from torch import nn
from torch.optim.lr_scheduler import LinearLR

model = nn.Linear(20, 1)


def step(optimizer, scheduler):
    optimizer.zero_grad()
    model(torch.ones(1, 20)).mean().backward()
    optimizer.step()
    scheduler.step()


def first_process():
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    scheduler = LinearLR(optimizer, start_factor=0.1, total_iters=5)  # warm-up
    for _ in range(8):
        step(optimizer, scheduler)
    print(f"learning rate before the break: {scheduler.get_last_lr()[0]:.3f}")
    file = io.BytesIO()
    state = {"optimizer": optimizer.state_dict(), "scheduler": scheduler.state_dict()}
    torch.save(state, file)
    file.seek(0)
    return file


before = model.weight.detach().clone()
file = first_process()

# a new process, with the weights loaded
checkpoint = torch.load(file)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
scheduler = LinearLR(optimizer, start_factor=0.1, total_iters=5)
optimizer.load_state_dict(checkpoint["optimizer"])
scheduler.load_state_dict(checkpoint["scheduler"])
for _ in range(8):
    step(optimizer, scheduler)
print(f"learning rate eight steps after it: {scheduler.get_last_lr()[0]:.3f}")
print(f"change of a weight: {(before - model.weight).mean().item():.3f}")

# Proof: five steps of warm-up from 0.01 to 0.1, and eleven with 0.1; the slope is 1
rates = [0.01 + 0.09 * min(step, 5) / 5 for step in range(17)]
assert torch.allclose(before - model.weight, torch.tensor(sum(rates[:16])), atol=1e-4)
assert abs(optimizer.param_groups[0]["lr"] - rates[16]) < 1e-9
assert abs(scheduler.get_last_lr()[0] - rates[16]) < 1e-9
