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
model = Writer().half()
tokens = [3]
with torch.no_grad():
    for _ in range(8):
        logits = model(torch.tensor(tokens))[-1]
        tokens.append(logits.argmax().item())
print(f"tokens: {tokens}")

# Proof: the logits are nan, and the largest of nan stands at place 0.
assert logits.isnan().all()
assert tokens == [3] + [0] * 8
