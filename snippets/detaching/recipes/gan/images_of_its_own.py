import torch
from torch import nn

torch.manual_seed(0)
generator = nn.Sequential(nn.Linear(4, 16), nn.Tanh(), nn.Linear(16, 2))
noise = torch.randn(64, 4)


def saved(make):
    """Return how many tensors the generator keeps for a backward pass."""
    kept = []
    with torch.autograd.graph.saved_tensors_hooks(
        lambda t: kept.append(t) or t, lambda t: t
    ):
        fake = make()
    assert not fake.requires_grad
    return len(kept), fake


def without_recording():
    with torch.no_grad():
        return generator(noise)


after_detach, fake = saved(lambda: generator(noise).detach())
under_no_grad, same = saved(without_recording)
assert torch.equal(fake, same)
assert under_no_grad == 0
print("tensors saved for generator(noise).detach():", after_detach)
print("tensors saved under no_grad():", under_no_grad)
