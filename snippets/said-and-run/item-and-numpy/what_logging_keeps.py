import weakref

import torch
from torch import nn

torch.manual_seed(0)
layer, critic = nn.Sequential(nn.Linear(4, 16), nn.Tanh()), nn.Linear(16, 1)


def alive_after(log):
    """Log ten losses, drop them, and count the hidden activations still there."""
    journal, hidden_seen = [], []
    for _ in range(10):
        hidden = layer(torch.randn(8, 4))
        hidden_seen.append(weakref.ref(hidden))
        loss = critic(hidden).square().mean()
        journal.append(log(loss))
        assert loss.requires_grad  # whatever was done to log it
        del hidden, loss
    return sum(activation() is not None for activation in hidden_seen)


for name, log in {
    "str(loss), what print() does": str,
    "f'{loss:.3f}'": lambda loss: f"{loss:.3f}",
    "loss.item()": lambda loss: loss.item(),
    "loss, the tensor itself": lambda loss: loss,
}.items():
    alive = alive_after(log)
    assert alive == (10 if "itself" in name else 0)
    print(f"{name}: {alive} of 10 activations kept")
