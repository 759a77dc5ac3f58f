from collections import UserDict
from collections.abc import Mapping

import torch
from torch import nn

HOLDERS = nn.Module | Mapping | list | tuple


def where(value, name, seen):
    """Yield name and device of every tensor below `value`, registered or not."""
    if isinstance(value, torch.Tensor):
        yield name, str(value.device)
    elif isinstance(value, HOLDERS) and id(value) not in seen:
        seen.add(id(value))
        inner = vars(value) if isinstance(value, nn.Module) else value
        pairs = inner.items() if isinstance(inner, Mapping) else enumerate(inner)
        for key, one in pairs:
            path = f"{name}.{key}"
            for table in ("._parameters", "._buffers", "._modules"):
                path = path.removesuffix(table)
            yield from where(one, path, seen)


def check_devices(**things):
    """Name every tensor that is not where the first one is."""
    found = [
        pair for name, thing in things.items() for pair in where(thing, name, set())
    ]
    first, expected = found[0]
    strays = [f"{name} is on {device}" for name, device in found if device != expected]
    assert not strays, f"{first} is on {expected}, but " + ", ".join(strays)


class Encoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.words = nn.Embedding(1000, 64)
        self.positions = torch.zeros(20, 64)
        self.layers = [nn.Linear(64, 64, bias=False)] * 2  # the same layer twice


device = torch.device("meta")  # stands for the GPU
model = Encoder().to(device)
tokens, topics = torch.zeros(8, 20).long(), torch.zeros(8).long()
# a BatchEncoding of Hugging Face is a UserDict, too
batch = UserDict(tokens=tokens.to(device), topics=topics)
try:
    check_devices(model=model, batch=batch)
except AssertionError as error:
    print(error)
