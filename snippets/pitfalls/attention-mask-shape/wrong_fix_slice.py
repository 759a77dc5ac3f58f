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
        x = x.permute(1, 0, 2)  # (length, batch, width)
        x, _ = self.attention(x, x, x, attn_mask=self.mask[:4, :4])
        x = x.permute(1, 0, 2)
        return x


torch.manual_seed(0)
encoder, text = TextEncoder(), torch.randint(100, (4, 77))
states = encoder(text)
print(f"last state of the first text: {states[0, -1, 0].item():.4f}")

# Proof: with other first texts, the last text has other states.
others = torch.cat([torch.zeros(3, 77).long(), text[3:]])
assert states.shape == (4, 77, 8)
assert (encoder(others)[3] - states[3]).abs().max() > 0.1
