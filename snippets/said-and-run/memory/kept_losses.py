import weakref

import torch
from torch import nn

torch.manual_seed(0)
body, head = nn.Sequential(nn.Linear(8, 32), nn.GELU()), nn.Linear(32, 1)


def run(keep, backward):
    kept, hidden_seen = [], []
    for _ in range(20):
        hidden = body(torch.randn(4, 8))
        hidden_seen.append(weakref.ref(hidden))
        loss = head(hidden).square().mean()
        if backward:
            loss.backward()
        kept.append(keep(loss))
        del hidden, loss
    activations = sum(hidden() is not None for hidden in hidden_seen)
    graphs = sum(getattr(loss, "grad_fn", None) is not None for loss in kept)
    return activations, graphs


ways = {
    "validation, loss kept": (lambda loss: loss, False),
    "validation, loss.detach() kept": (lambda loss: loss.detach(), False),
    "validation, loss.item() kept": (lambda loss: loss.item(), False),
    "after backward(), loss kept": (lambda loss: loss, True),
}
found = {name: run(*way) for name, way in ways.items()}
for name, (activations, graphs) in found.items():
    print(f"{name}: {activations} activations, {graphs} graphs")
assert list(found.values()) == [(20, 20), (0, 0), (0, 0), (0, 20)]
