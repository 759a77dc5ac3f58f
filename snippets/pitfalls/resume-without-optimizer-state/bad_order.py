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
optimizer.load_state_dict(checkpoint["optimizer"])
scheduler = LinearLR(optimizer, start_factor=0.1, total_iters=5)
scheduler.load_state_dict(checkpoint["scheduler"])
for _ in range(8):
    step(optimizer, scheduler)
print(f"learning rate eight steps after it: {scheduler.get_last_lr()[0]:.3f}")
print(f"change of a weight: {(before - model.weight).mean().item():.3f}")
