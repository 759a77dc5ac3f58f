import torch
from torch import nn


def gib_held(model):
    """Take one step, and count: weights, gradients and optimizer."""
    trained = [w for w in model.parameters() if w.requires_grad]
    optimizer = torch.optim.AdamW(trained)
    model(torch.randn(4, 256).to(model[0].weight.dtype)).square().mean().backward()
    optimizer.step()
    states = [t for state in optimizer.state.values() for t in state.values()]
    held = [*model.parameters(), *(w.grad for w in trained), *states]
    return sum(t.nbytes for t in held) / 2**30


full = nn.Sequential(*(nn.Linear(256, 256) for _ in range(64)))
weights = sum(w.numel() for w in full.parameters())
frozen = nn.Sequential(*(nn.Linear(256, 256) for _ in range(64))).bfloat16()
frozen[:-1].requires_grad_(False)  # one layer of 64 is trained

scale = 3e9 / weights
for name, model in (("all weights", full), ("frozen bfloat16, 1 of 64", frozen)):
    whole = gib_held(model) * scale
    assert 44 < whole < 46 if model is full else 5.7 < whole < 6
    print(f"{name}: {whole:.1f} GiB, a quarter of it: {whole / 4:.1f} GiB")
