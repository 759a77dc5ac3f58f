# Needs a CUDA GPU.
import torch
from torch import nn


def taken_by_step(optimizer_class, **options):
    """The peak of the second `step()` above what was there, in sizes of the weights."""
    torch.manual_seed(0)
    model = nn.Sequential(
        *[nn.Linear(2048, 2048, bias=False) for _ in range(32)]
    ).cuda()
    optimizer = optimizer_class(model.parameters(), lr=1e-4, **options)
    x = torch.randn(16, 2048, device="cuda")
    for _ in range(2):
        optimizer.zero_grad()
        model(x).square().mean().backward()
        before = torch.cuda.memory_allocated()
        torch.cuda.reset_peak_memory_stats()
        optimizer.step()
    weights = sum(weight.nbytes for weight in model.parameters())
    return (torch.cuda.max_memory_allocated() - before) / weights


print("on top during step(), in sizes of all weights")
for options in ({}, {"foreach": False}, {"fused": True}):
    print(f"AdamW {options}: {taken_by_step(torch.optim.AdamW, **options):.2f}")
print(f"SGD {{}}: {taken_by_step(torch.optim.SGD):.2f}")
