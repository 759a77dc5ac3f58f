import torch
from torch import nn

torch.manual_seed(0)
word = torch.randn(1, 5, 8)
order = torch.tensor([3, 1, 0, 4, 2])
layer = nn.TransformerEncoderLayer(8, 2, 16, dropout=0.0, batch_first=True)
places = torch.randn(5, 8)
ahead = torch.ones(5, 5).triu(1).bool()

apart = {}
for name, offsets, mask in (
    ("no places", torch.zeros(5, 8), None),
    ("places", places, None),
    ("no places, causal", torch.zeros(5, 8), ahead),
):
    read = layer(word + offsets, src_mask=mask)[:, order]
    shuffled = layer(word[:, order] + offsets, src_mask=mask)
    apart[name] = (read - shuffled).abs().max().item()
    print(f"{name}: {apart[name]:.4f}")

# Proof: without places and mask, shuffling the letters shuffles the result
assert apart["no places"] < 1e-5
assert min(apart["places"], apart["no places, causal"]) > 0.1
