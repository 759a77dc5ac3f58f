import io

import torch
from torch import nn


class AverageMeter:
    """A helper of the training loop."""


def classes_in(checkpoint):
    """Names that a program needs to load this, besides torch's own allowed ones."""
    file = io.BytesIO()
    torch.save(checkpoint, file)
    file.seek(0)
    return sorted(torch.serialization.get_unsafe_globals_in_checkpoint(file))


model = nn.Sequential(nn.Linear(4, 8), nn.Linear(8, 1))
print(f"whole model: {classes_in(model)}")
print(f"weights and a meter: {classes_in([model.state_dict(), AverageMeter()])}")
print(f"weights and a number: {classes_in([model.state_dict(), 0.25])}")
