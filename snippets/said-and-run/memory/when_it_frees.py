import weakref

import torch
from torch import nn

stages = [nn.Sequential(nn.Conv2d(2, 2, 3, padding=1), nn.SiLU()) for _ in range(6)]
encoder = nn.Sequential(*stages)  # one half of a U-Net, without its skips
images = torch.ones(1, 2, 16, 16)
outputs = []
for stage in stages:
    stage.register_forward_hook(
        lambda stage, x, y: outputs.append(weakref.ref(y.untyped_storage()))
    )


def alive():
    return sum(memory() is not None for memory in outputs)


def forward(detach):
    outputs.clear()
    features = encoder(images)
    peak = alive()  # all stages have run, nothing is detached yet
    if detach:
        features = features.detach()
    return peak, alive(), features


with_graph, detached = forward(detach=False), forward(detach=True)
with torch.no_grad():
    without = forward(detach=False)
for name, (peak, after, features) in {
    "model(images)": with_graph,
    "model(images).detach()": detached,
    "under no_grad()": without,
}.items():
    assert torch.equal(features, with_graph[2])
    print(f"{name}: {peak} of 6 outputs alive at the end of forward, then {after}")
assert with_graph[:2] == (6, 6)
assert detached[:2] == (6, 1)
assert without[:2] == (1, 1)
