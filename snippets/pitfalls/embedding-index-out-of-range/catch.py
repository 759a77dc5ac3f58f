import contextlib

import torch
from torch import nn


def watch(name):
    def hook(layer, inputs):
        ids = inputs[0]
        if ids.numel() and (ids.min() < 0 or ids.max() >= layer.num_embeddings):
            print(
                f"{name}: {ids.min()} to {ids.max()}, and {layer.num_embeddings} rows"
            )

    return hook


model = nn.ModuleDict({"words": nn.Embedding(1000, 32), "kinds": nn.Embedding(2, 32)})
for name, layer in model.named_modules():
    if isinstance(layer, nn.Embedding):
        layer.register_forward_pre_hook(watch(name))

tokens = torch.tensor([[5, 12, 999], [5, 1000, -1]])
with contextlib.suppress(IndexError):
    model["words"](tokens)
