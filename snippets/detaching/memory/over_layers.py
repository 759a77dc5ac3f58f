import weakref

import torch
from torch import nn

torch.manual_seed(0)
blocks = [nn.Sequential(nn.Linear(256, 256), nn.Sigmoid()) for _ in range(8)]
images = torch.randn(64, 256)
alive = set()  # the activations whose memory is not free yet


def watch(activation):
    storage = activation.untyped_storage()
    alive.add(storage.data_ptr())
    weakref.finalize(storage, alive.discard, storage.data_ptr())


def forward(cut, seen):
    """Return the output; note how many activations are alive after each block."""
    x = images
    for number, block in enumerate(blocks, start=1):
        x = block(x)
        watch(x)
        if x.requires_grad and number < 8:  # called when the block above is done
            x.register_hook(lambda gradient: seen.append(len(alive)))
        if number == cut:
            x = x.detach()
        seen.append(len(alive))
    return x


def step(cut=None, retain_graph=False):
    """Return the activations alive after each block, forward and then backward."""
    seen = [0]
    loss = forward(cut, seen).square().mean()
    if loss.requires_grad:
        loss.backward(retain_graph=retain_graph)
        seen += [len(alive)] * (17 - len(seen))  # after the last block
    return seen + ["-"] * (17 - len(seen))


curves = {
    "backward": step(),
    "retain_graph": step(retain_graph=True),
    "detach_half_way": step(cut=4),
}
with torch.no_grad():
    curves["no_grad"] = step()
print("passed", *curves)
for passed, row in enumerate(zip(*curves.values(), strict=True)):
    print(f"{passed:6}", *(f"{count:>8}" for count in row))

# Proof: one for each block, freed in the order of backward(), and none for no_grad()
assert curves["backward"] == [*range(9), *range(7, -1, -1)]
assert curves["retain_graph"] == [*range(9), *[8] * 8]
assert max(curves["detach_half_way"]) == 5
assert set(curves["no_grad"][1:9]) == {1}
assert not alive
