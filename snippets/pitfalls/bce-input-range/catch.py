import torch
from torch import nn


def explain(output):
    """Say why BCELoss would refuse this output."""
    bad = int(output.isnan().sum())
    if bad:
        return f"nan in {bad} of {output.numel()}: look at the input"
    excess = torch.maximum(-output, output - 1).max().item()
    if excess > max(1e-3, 8 * torch.finfo(output.dtype).eps):
        return f"{excess:.2g} outside: not probabilities, use BCEWithLogitsLoss"
    if excess > 0:
        return f"{excess:.0e} outside: rounding, clamp(0, 1) is safe"
    return f"within {output.min():.2f} and {output.max():.2f}"


torch.manual_seed(0)
windows = torch.randn(100, 12)
logit = nn.Linear(12, 1)(windows) * 3
cases = {
    "logits": logit,
    "sigmoid": logit.sigmoid(),
    "nan": logit.where(logit < 2, torch.nan).sigmoid(),
    "sum of parts": logit.sigmoid() * 0 + 1 + torch.finfo().eps,
}
for name, output in cases.items():
    print(f"{name}: {explain(output)}")
