import torch
from torch import nn

torch.manual_seed(0)
backbone = nn.Sequential(nn.Linear(12, 16), nn.BatchNorm1d(16), nn.ReLU())
leaves = torch.randn(60, 12)


def saved():
    """Return how many tensors a forward pass keeps for backward()."""
    kept = []
    with torch.autograd.graph.saved_tensors_hooks(
        lambda t: kept.append(t) or t, lambda t: t
    ):
        backbone(leaves)
    return len(kept)


print("tensors saved, nothing frozen:          ", saved())
backbone.requires_grad_(False).eval()
print("tensors saved, all weights frozen:      ", saved())
assert saved() == 0
backbone[0].requires_grad_(True)
print("tensors saved, one layer still trained: ", saved())
assert saved() > 0
