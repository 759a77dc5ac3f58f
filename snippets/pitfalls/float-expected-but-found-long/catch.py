import torch
from torch import nn


def check_target(criterion, target):
    """Refuse integers where a loss compares numbers."""
    compares = (nn.BCELoss, nn.BCEWithLogitsLoss, nn.MSELoss, nn.L1Loss, nn.HuberLoss)
    if isinstance(criterion, compares) and not target.is_floating_point():
        raise TypeError(f"{type(criterion).__name__} got a target of {target.dtype}")


stars = torch.tensor([4, 5, 1])  # ratings from a file
for criterion in nn.MSELoss(), nn.CrossEntropyLoss():
    try:
        check_target(criterion, stars)
        print(f"{type(criterion).__name__}: {stars.dtype}")
    except TypeError as error:
        print(error)
