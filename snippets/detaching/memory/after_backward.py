import gc
import weakref

import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(32, 64), nn.Tanh(), nn.Linear(64, 1))
loader = [(torch.randn(16, 32), torch.randn(16, 1)) for _ in range(20)]
activations = []


def watch(layer, inputs, output):
    activations.append(weakref.ref(output))


model[1].register_forward_hook(watch)


def alive(keep, backward=False):
    """Keep something of each loss of 20 batches; return the activations alive."""
    activations.clear()
    kept = []
    for sensors, target in loader:
        loss = nn.functional.mse_loss(model(sensors), target)
        if backward:
            loss.backward()
        kept.append(keep(loss))
    del loss
    gc.collect()
    assert len(kept) == 20
    return sum(reference() is not None for reference in activations)


figures = {
    "no backward(), loss kept": alive(lambda loss: loss),
    "no backward(), loss.detach() kept": alive(lambda loss: loss.detach()),
    "no backward(), loss.item() kept": alive(lambda loss: loss.item()),
    "after backward(), loss kept": alive(lambda loss: loss, backward=True),
}
assert list(figures.values()) == [20, 0, 0, 0]
for name, count in figures.items():
    print(f"{name:33} {count:2} of 20 activations alive")
