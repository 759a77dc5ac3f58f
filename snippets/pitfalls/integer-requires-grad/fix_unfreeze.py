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
    parameter.requires_grad = parameter.is_floating_point()

rows, classes = torch.randn(5, 6), torch.randint(2, (5,))
nn.functional.cross_entropy(model(rows), classes).backward()
trained = sum(p.numel() for p in model.parameters() if p.grad is not None)
print(f"weights with a gradient: {trained}")

# Proof: the gradient of the last bias is that of cross-entropy, in NumPy.
import numpy as np

weight = model[0].weight.numpy() * model[0].scale.item()
w, b = (part.detach().double().numpy() for part in model[1].parameters())
z = rows.double().numpy() @ weight.T @ w.T + b
p = np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
expected = (p - np.eye(2)[classes]).mean(axis=0)
np.testing.assert_allclose(model[1].bias.grad, expected, atol=1e-5)
assert trained == 8 * 2 + 2
