import torch
from torch import nn


def assert_logits(model, batch):
    """Check that the output of a model is not squeezed into 0..1 already."""
    with torch.no_grad():
        outputs = model(100 * torch.randn_like(batch))  # far beyond any real input
    inside = ((outputs >= 0) & (outputs <= 1)).all()
    assert not inside, "all outputs are within 0..1: is there a sigmoid at the end?"


torch.manual_seed(0)
batch = torch.randn(32, 6)
assert_logits(nn.Linear(6, 1), batch)
print("a linear end: fine")
try:
    assert_logits(nn.Sequential(nn.Linear(6, 1), nn.Sigmoid()), batch)
except AssertionError as error:
    print("a sigmoid at the end:", error)
else:
    raise SystemError("it was let through")
