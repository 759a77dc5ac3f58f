import weakref

import torch
from torch import nn


class Saved:
    """A tensor that autograd keeps for a backward pass."""

    alive, peak = weakref.WeakSet(), 0

    def __init__(self, tensor):
        self.tensor = tensor.detach()
        Saved.alive.add(self)
        sizes = {s.tensor.data_ptr(): s.tensor.nbytes for s in Saved.alive}
        Saved.peak = max(Saved.peak, sum(sizes.values()) / 1e6)


def build():
    conv1, conv2 = nn.Conv2d(1, 16, 3, padding=1), nn.Conv2d(16, 16, 3, padding=1)
    return nn.Sequential(conv1, nn.ReLU(), conv2, nn.ReLU(), nn.Conv2d(16, 2, 1))


torch.manual_seed(0)
scans, masks = torch.randn(24, 1, 64, 64), torch.randint(2, (24, 64, 64))
model = build()
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)


def train():
    for scan, mask in zip(scans.split(8), masks.split(8), strict=True):
        loss = nn.functional.cross_entropy(model(scan), mask)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()


def validate():
    model.eval()
    total = 0
    for scan, mask in zip(scans.split(8), masks.split(8), strict=True):
        logits = model(scan)
        total += nn.functional.cross_entropy(logits, mask).item()
    return total / 3


with torch.autograd.graph.saved_tensors_hooks(Saved, lambda saved: saved.tensor):
    train()
    in_training = Saved.peak
    Saved.peak = 0
    mean_loss = validate()
print(f"mean loss in validation: {mean_loss:.3f}")
print(f"MB kept for backward, in training: {in_training:.1f}")
print(f"MB kept for backward, in validation: {Saved.peak:.1f}")
