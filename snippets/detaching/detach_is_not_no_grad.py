import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(8, 8), nn.ReLU(), nn.Linear(8, 1))
batch = torch.randn(32, 8)


def saved_for_backward(forward):
    saved = []
    with torch.autograd.graph.saved_tensors_hooks(
        lambda t: saved.append(t) or t, lambda t: t
    ):
        output = forward()
    return len(saved), output


def without_recording():
    with torch.no_grad():
        return model(batch)


kept, scores = saved_for_backward(lambda: model(batch))
print("tensors saved by a plain forward pass:", kept)
kept, detached = saved_for_backward(lambda: model(batch).detach())
print("with detach() after it:", kept)
kept, quiet = saved_for_backward(without_recording)
print("under no_grad():", kept)
assert kept == 0
assert torch.equal(detached, quiet)

with torch.no_grad():
    print("recorded before, seen inside no_grad():", scores.grad_fn.name())
scores.detach_()
assert scores.grad_fn is None
print("after scores.detach_():", scores.grad_fn)
