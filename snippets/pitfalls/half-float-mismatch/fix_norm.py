import torch
from torch import nn


class RMSNorm(nn.Module):
    def __init__(self, size):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(size))

    def forward(self, x):
        y = x.float()
        y = y * torch.rsqrt(y.square().mean(dim=-1, keepdim=True) + 1e-6)
        return (self.weight * y).to(x.dtype)


torch.manual_seed(0)
model = nn.Sequential(nn.Embedding(40, 16), RMSNorm(16), nn.Linear(16, 40)).half()
for layer in model:
    if isinstance(layer, RMSNorm):
        layer.float()  # norms in full precision, "for stability"
tokens = torch.randint(40, (2, 12))

logits = model(tokens)
print(f"next token: {logits[:, -1].argmax(dim=-1).tolist()}, {logits.dtype}")

# Proof: the three steps in NumPy.
import numpy as np

table, scale, weight, bias = (w.detach().double().numpy() for w in model.parameters())
x = table[tokens]
y = scale * x / np.sqrt((x**2).mean(axis=-1, keepdims=True) + 1e-6)
np.testing.assert_allclose(logits.detach(), y @ weight.T + bias, atol=5e-3)
assert logits.dtype == torch.float16
assert model[1].weight.dtype == torch.float32
assert (
    logits[:, -1].argmax(-1).tolist()
    == (y @ weight.T + bias)[:, -1].argmax(-1).tolist()
)
