import torch
from torch import nn


class TextEncoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.tokens = nn.Embedding(100, 8)
        self.attention = nn.MultiheadAttention(8, 2, batch_first=True)
        self.register_buffer("mask", torch.ones(77, 77).triu(1).bool())  # not ahead

    def forward(self, text):
        x = self.tokens(text)
        x, _ = self.attention(x, x, x, attn_mask=self.mask)
        return x


torch.manual_seed(0)
encoder, text = TextEncoder(), torch.randint(100, (4, 77))
states = encoder(text)
print(f"last state of the first text: {states[0, -1, 0].item():.4f}")

# Proof: one head after the other, in NumPy.
import numpy as np

att = encoder.attention
w, b = att.in_proj_weight.detach().numpy(), att.in_proj_bias.detach().numpy()
x = encoder.tokens(text)[0].detach().numpy()
q, k, v = np.split(x @ w.T + b, 3, axis=1)
heads = []
for head in (slice(0, 4), slice(4, 8)):
    odds = np.tril(np.exp(q[:, head] @ k[:, head].T / 2))
    heads.append(odds / odds.sum(axis=1, keepdims=True) @ v[:, head])
o, c = att.out_proj.weight.detach().numpy(), att.out_proj.bias.detach().numpy()
expected = np.hstack(heads) @ o.T + c
np.testing.assert_allclose(states[0].detach(), expected, atol=1e-5)
assert states.shape == (4, 77, 8)
