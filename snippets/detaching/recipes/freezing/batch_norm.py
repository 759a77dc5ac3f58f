import torch
from torch import nn

torch.manual_seed(0)
backbone = nn.Sequential(nn.Linear(8, 8), nn.BatchNorm1d(8)).requires_grad_(False)
model = nn.Sequential(backbone, nn.Linear(8, 2))
loader = [3 + torch.randn(32, 8) for _ in range(5)]  # unlike what it was trained on


def drift(freeze):
    """Return how far the running mean of a frozen BatchNorm moves in one epoch."""
    backbone[1].reset_running_stats()
    model.train()
    freeze()
    for batch in loader:
        model(batch)
    return backbone[1].running_mean.abs().max().item()


weights_only = drift(lambda: None)
and_eval = drift(backbone.eval)
assert weights_only > 0.1
assert and_eval == 0
print(f"requires_grad_(False) alone: running mean moved by {weights_only:.4f}")
print(f"and backbone.eval():         running mean moved by {and_eval:.4f}")
