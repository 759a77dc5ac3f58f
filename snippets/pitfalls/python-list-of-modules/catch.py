import torch
from torch import nn


def unregistered(model):
    """Name the lists, tuples, sets and dicts that hold what the model does not know."""
    known = {id(x) for x in [*model.modules(), *model.parameters()]}

    def hides(value):
        if isinstance(value, (list, tuple, set)):
            return any(map(hides, value))
        if isinstance(value, dict):
            return any(map(hides, value.values()))
        return isinstance(value, (nn.Module, nn.Parameter)) and id(value) not in known

    return [
        f"{name}.{attribute}".lstrip(".")
        for name, part in model.named_modules()
        for attribute, value in vars(part).items()
        if hides(value)
    ]


class Blocks(nn.Module):
    def __init__(self):
        super().__init__()
        self.convs = [[nn.Conv1d(8, 8, 3), nn.ReLU()] for _ in range(2)]
        self.scales = {"low": nn.Parameter(torch.ones(8))}


class Listens(nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder = Blocks()


found = unregistered(Listens())
print(f"attributes with unregistered layers or weights: {len(found)} {found}")
