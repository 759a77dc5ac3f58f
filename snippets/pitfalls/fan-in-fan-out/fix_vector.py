import torch
from torch import nn


class Pooling(nn.Module):
    """Weigh the words of a sentence by attention."""

    def __init__(self, size):
        super().__init__()
        self.query = nn.Parameter(torch.empty(size))
        nn.init.xavier_uniform_(self.query.unsqueeze(0))  # as a Linear(size, 1)

    def forward(self, words):
        attention = (words @ self.query).softmax(dim=1)
        return (attention.unsqueeze(-1) * words).sum(dim=1), attention


torch.manual_seed(0)
pooling = Pooling(32)
sentence, attention = pooling(torch.randn(2, 6, 32))
largest = pooling.query.abs().max().item()
print(f"largest entry of the query: {largest:.4f}")

# Proof: the entries of a Linear(32, 1) that is initialized from the same seed.
layer = nn.Linear(32, 1, bias=False)
torch.manual_seed(0)
nn.init.xavier_uniform_(layer.weight)
assert torch.equal(pooling.query, layer.weight[0])
assert 0.9 * (6 / 33) ** 0.5 < largest < (6 / 33) ** 0.5
assert abs(attention.sum().item() - 2) < 1e-5
assert sentence.shape == (2, 32)
