import torch
from torch import nn


def check_loss(loss):
    """Say what backward() would refuse, or what it would do nothing for."""
    assert loss.numel() == 1, f"{loss.numel()} numbers of shape {tuple(loss.shape)}"
    assert loss.is_floating_point(), f"{loss.dtype}"
    assert loss.requires_grad, "no graph"
    return loss


torch.manual_seed(0)
model = nn.Linear(6, 3)
rows, classes = torch.randn(5, 6), torch.randint(3, (5,))
for count in (5, 1):
    for reduction in ("mean", "none"):
        criterion = nn.CrossEntropyLoss(reduction=reduction)
        loss = criterion(model(rows[:count]), classes[:count])
        try:
            print(f"{reduction}, {count} rows: {check_loss(loss).item():.4f}")
        except AssertionError as error:
            print(f"{reduction}, {count} rows: {error}")
