import warnings

import torch
from torch.nn import functional

perfect, target = torch.tensor([[0.0], [0.5], [1.0]]), torch.tensor([0.0, 0.5, 1.0])
assert functional.mse_loss(perfect.squeeze(1), target) == 0  # as it should be

losses = {
    "two of three": lambda: perfect[:2, 0] - target,
    "binary_cross_entropy": lambda: functional.binary_cross_entropy(perfect, target),
    "mse_loss": lambda: functional.mse_loss(perfect, target),
    "written out": lambda: (perfect - target).square().mean(),
}
for name, loss_of in losses.items():
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            loss = loss_of().item()
        except (RuntimeError, ValueError) as error:
            print(f"{name}: raises {type(error).__name__}")
        else:
            assert abs(loss - 1 / 3) < 1e-6
            print(f"{name}: loss {loss:.4f}, warnings {len(caught)}")
