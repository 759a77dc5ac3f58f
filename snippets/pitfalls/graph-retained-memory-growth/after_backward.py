import weakref

import torch
from torch import nn

alive = weakref.WeakSet()


class Saved:
    """A tensor that autograd keeps for the backward pass."""

    def __init__(self, tensor):
        self.tensor = tensor.detach()
        alive.add(self)


model = nn.Sequential(nn.Linear(40, 64), nn.ReLU(), nn.Linear(64, 10))
features, labels = torch.randn(32, 40), torch.randint(10, (32,))

with torch.autograd.graph.saved_tensors_hooks(Saved, lambda saved: saved.tensor):
    loss = nn.functional.cross_entropy(model(features), labels)
print("tensors saved by the forward pass:", len(alive))
loss.backward()
print("of these alive after backward:    ", len(alive))
print("the loss still refers to:         ", loss.grad_fn.name())
