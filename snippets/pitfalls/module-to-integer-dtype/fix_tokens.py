import torch
from torch import nn


class Tagger(nn.Module):
    def __init__(self):
        super().__init__()
        self.embed = nn.Embedding(100, 16)
        self.head = nn.Linear(16, 5)

    def forward(self, tokens):
        return self.head(self.embed(tokens))


torch.manual_seed(0)
tokens = torch.randint(100, (2, 7))
model = Tagger().to(tokens.device)  # where the batch is
scores = model(tokens)
print(f"scores: {tuple(scores.shape)}, first: {scores[0, 0, 0].item():.4f}")

# Proof: the row of the table, and the linear layer, in NumPy.
import numpy as np

table, weight, bias = (p.detach().numpy() for p in model.parameters())
expected = table[tokens.numpy()] @ weight.T + bias
np.testing.assert_allclose(scores.detach(), expected, atol=1e-5)
assert scores.dtype == torch.float32
