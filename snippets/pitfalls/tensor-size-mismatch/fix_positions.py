import torch
from torch import nn


class Encoder(nn.Module):
    def __init__(self, vocabulary, width, longest):
        super().__init__()
        self.words = nn.Embedding(vocabulary, width)
        self.positions = nn.Parameter(torch.randn(1, longest, width))

    def forward(self, tokens):
        length = tokens.size(1)
        return self.words(tokens) + self.positions[:, :length]


torch.manual_seed(0)
encoder = Encoder(vocabulary=1000, width=32, longest=512)
reports = torch.randint(1000, (2, 600))  # 600 tokens each

windows = reports.split(512, dim=1)
encoded = torch.cat([encoder(window) for window in windows], dim=1)
print(f"windows: {[tuple(window.shape) for window in windows]}")
print(f"encoded: {tuple(encoded.shape)}, mean: {encoded.mean():.4f}")

# Proof: token by token, with positions that begin at 0 again in the second window
places = torch.tensor([n % 512 for n in range(600)])
expected = encoder.words.weight[reports] + encoder.positions[0, places]
torch.testing.assert_close(encoded, expected)
