import warnings

import torch
from torch import nn


def epoch(record):
    model, total = nn.Linear(5, 1), 0.0
    for readings in torch.ones(4, 8, 5):
        total += record(model(readings).square().mean())
    return total


torch.set_warn_always(True)  # without it only the first test would fail
with warnings.catch_warnings():
    warnings.filterwarnings("error", message="Converting a tensor with requires_grad")
    for record in (float, torch.Tensor.item, float):
        try:
            epoch(record)
        except UserWarning as warning:
            print(f"{record.__name__}: {str(warning).splitlines()[0]}")
