import torch
from torch import nn


class Int8Linear(nn.Module):
    """A linear layer whose weight is stored as int8, with a scale."""

    def __init__(self, layer):
        super().__init__()
        self.scale = layer.weight.detach().abs().max() / 127
        packed = (layer.weight.detach() / self.scale).round().to(torch.int8)
        self.weight = nn.Parameter(packed, requires_grad=False)

    def forward(self, rows):
        return rows @ (self.weight.float() * self.scale).T


torch.manual_seed(0)
model = nn.Sequential(Int8Linear(nn.Linear(6, 8)), nn.Linear(8, 2))
model[1].requires_grad_(False)  # as a loader leaves it
for parameter in model.parameters():  # unfreeze it for fine-tuning
    parameter.requires_grad = True

rows, classes = torch.randn(5, 6), torch.randint(2, (5,))
nn.functional.cross_entropy(model(rows), classes).backward()
trained = sum(p.numel() for p in model.parameters() if p.grad is not None)
print(f"weights with a gradient: {trained}")
