import weakref

import torch
from torch import nn
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils._pytree import tree_leaves


class Peak(TorchDispatchMode):
    """Counts the bytes that operations allocate, and the most alive at a time."""

    def __init__(self, weights):
        super().__init__()
        self.alive = self.most = 0
        self.known = {weight.untyped_storage().data_ptr() for weight in weights}

    def __torch_dispatch__(self, func, types, args=(), kwargs=None):
        result = func(*args, **(kwargs or {}))
        for tensor in tree_leaves(result):
            if isinstance(tensor, torch.Tensor):
                self.count(tensor.untyped_storage())
        return result

    def count(self, storage):
        place, size = storage.data_ptr(), storage.nbytes()
        if place not in self.known:
            self.known.add(place)
            self.alive += size
            self.most = max(self.most, self.alive)
            weakref.finalize(storage, self.free, place, size)

    def free(self, place, size):
        self.known.discard(place)
        self.alive -= size


layers = [layer for _ in range(8) for layer in (nn.Linear(256, 256), nn.Sigmoid())]
model, images = nn.Sequential(*layers), torch.ones(64, 256)
activation = images.nbytes  # each layer makes one of this size


def measure(context, forward):
    """Return peak and remainder, counted in activations."""
    with Peak(model.parameters()) as peak, context:
        prediction = forward()
    assert prediction.shape == images.shape
    return peak.most // activation, peak.alive // activation


def in_two_parts():
    return model[8:](model[:8](images).detach())


figures = {
    "model(images)": measure(torch.enable_grad(), lambda: model(images)),
    "model(images).detach()": measure(
        torch.enable_grad(), lambda: model(images).detach()
    ),
    "detach() in the middle": measure(torch.enable_grad(), in_two_parts),
    "under no_grad()": measure(torch.no_grad(), lambda: model(images)),
}
assert list(figures.values()) == [(9, 8), (9, 1), (6, 5), (2, 1)]
for name, (most, after) in figures.items():
    print(f"{name:23} peak: {most} activations, after it: {after}")
