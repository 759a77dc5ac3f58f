import torch
from torch import nn


@torch.compile(backend="eager")
def orthogonalized(gradient):
    """Return a matrix with singular values near to 1, as Muon does."""
    matrix = gradient / gradient.norm()
    for _ in range(5):
        matrix = 1.5 * matrix - 0.5 * matrix @ matrix.mT @ matrix
    return matrix


torch.manual_seed(0)
weights = [nn.Parameter(torch.randn(width, 2 * width)) for width in range(4, 16)]
for weight in weights:
    orthogonalized(weight)
