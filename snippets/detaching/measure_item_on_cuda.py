# Needs a CUDA GPU.
import time

import torch
from torch import nn


def milliseconds(read_each_step, width, steps=200):
    """Time for a step of training an MLP, with the loss read in each step or once."""
    torch.manual_seed(0)
    layers = [nn.Linear(width, width), nn.ReLU()] * 8
    model = nn.Sequential(*layers).cuda()
    optimizer = torch.optim.SGD(model.parameters(), lr=1e-3)
    x = torch.randn(256, width, device="cuda")
    total = torch.zeros((), device="cuda")
    read = 0.0
    for step in range(-20, steps):  # the first ones warm up
        if step == 0:
            torch.cuda.synchronize()
            start = time.perf_counter()
        loss = (model(x) - x).square().mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        if read_each_step:
            read += loss.item()
        else:
            total += loss.detach()
    read += total.item()
    return (time.perf_counter() - start) / steps * 1000


print("milliseconds per step      read in each step   read once")
for width in (256, 2048, 4096):
    each, once = (milliseconds(way, width) for way in (True, False))
    print(f"width {width:5}              {each:14.3f} {once:14.3f}")
