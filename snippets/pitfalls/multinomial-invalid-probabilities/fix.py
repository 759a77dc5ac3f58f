import torch
from torch import nn


class Writer(nn.Module):
    """A language model of one block, with one large channel inside."""

    def __init__(self):
        super().__init__()
        self.embed, self.up = nn.Embedding(32, 16), nn.Linear(16, 64)
        self.down, self.norm = nn.Linear(64, 16), nn.LayerNorm(16)
        self.head = nn.Linear(16, 32)
        self.up.weight.data[5] *= 400
        self.down.weight.data[:, 5] /= 1e4

    def forward(self, tokens):
        x = self.embed(tokens)
        x = (x + self.down(self.up(x).relu().square())).cumsum(dim=0)
        return self.head(self.norm(x))


torch.manual_seed(0)
model = Writer().float()
tokens = [3]
with torch.no_grad():
    for _ in range(8):
        logits = model(torch.tensor(tokens))[-1]
        chances = torch.softmax(logits.float(), dim=-1)
        tokens.append(torch.multinomial(chances, num_samples=1).item())
print(f"tokens: {tokens}")

# Proof: the same draws from chances that NumPy computes in float64.
import numpy as np

torch.manual_seed(0)
embed, up = nn.Embedding(32, 16), nn.Linear(16, 64)
layers = [embed, up, nn.Linear(64, 16), nn.Linear(16, 32)]
e, u, ub, d, db, h, hb = (
    p.detach().double().numpy() for layer in layers for p in layer.parameters()
)
u[5], d[:, 5] = u[5] * 400, d[:, 5] / 1e4
expected = [3]
for _ in range(8):
    x = sum(e[t] + np.maximum(e[t] @ u.T + ub, 0) ** 2 @ d.T + db for t in expected)
    x = (x - x.mean()) / (x.var() + 1e-5) ** 0.5
    odds = torch.from_numpy(np.exp(x @ h.T + hb)).float()
    expected.append(torch.multinomial(odds, num_samples=1).item())
assert tokens == expected
