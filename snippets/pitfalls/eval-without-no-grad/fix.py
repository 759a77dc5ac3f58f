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


@torch.no_grad()
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

# Proof: weights and loss of a twin, trained by torch.autograd.grad; the bytes by hand
torch.manual_seed(0)
torch.randn(24, 1, 64, 64), torch.randint(2, (24, 64, 64))
twin = build()
for scan, mask in zip(scans.split(8), masks.split(8), strict=True):
    loss = nn.functional.cross_entropy(twin(scan), mask)
    slopes = torch.autograd.grad(loss, [*twin.parameters()])
    for weight, slope in zip(twin.parameters(), slopes, strict=True):
        weight.data -= 0.1 * slope
for found, wanted in zip(model.parameters(), twin.parameters(), strict=True):
    torch.testing.assert_close(found, wanted)
assert abs(mean_loss - nn.functional.cross_entropy(twin(scans), masks).item()) < 1e-4
assert Saved.peak == 0
maps = 4 * 8 * 64 * 64  # bytes of one map of one batch
tensors = maps * (1 + 16 + 16 + 2) + 2 * maps  # input, two ReLUs, log-softmax, masks
weights = sum(layer.weight.nbytes for layer in model[2::2]) + 8
assert abs(in_training - (tensors + weights) / 1e6) < 0.02
