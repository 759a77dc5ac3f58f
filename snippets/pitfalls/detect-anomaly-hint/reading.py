import warnings

import torch


def spread(points):
    gaps = points[:, None] - points[None]
    squares = gaps.square().sum(dim=-1)  # zero on the diagonal
    return squares.sqrt().mean()


points = torch.tensor([[0.0, 0.0], [3.0, 4.0]], requires_grad=True)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    try:
        with torch.autograd.detect_anomaly():  # around forward and backward
            spread(points).backward()
    except RuntimeError as error:
        print(f"error: {error}")
lines = str(caught[-1].message).partition(" (Triggered")[0].splitlines()
print(f"warning: {lines[0]}")
print(f"last line of the traceback: {lines[-1].strip()}")
