import torch
from torch import nn
from torch.utils.checkpoint import checkpoint


class Block(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = nn.Linear(8, 8)

    def forward(self, x):
        return checkpoint(self.layer, x, use_reentrant=True).relu()


torch.manual_seed(0)
model = nn.Sequential(nn.Linear(8, 8), Block(), nn.Linear(8, 1))
heard, pitch = torch.randn(20, 8), torch.randn(20, 1)
with torch.no_grad():  # a validation
    error = nn.functional.mse_loss(model(heard), pitch)
print(f"error: {error.item():.4f}")
