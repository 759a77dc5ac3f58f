import torch
from torch import nn

torch.manual_seed(0)
embed = nn.Embedding(100, 16)
encoder = nn.TransformerEncoderLayer(16, nhead=4, dropout=0, batch_first=True)
reviews = torch.randint(100, (8, 12))  # 8 reviews of 12 tokens

with torch.no_grad():
    together = encoder(embed(reviews))
    alone = torch.cat([encoder(embed(review[None])) for review in reviews])
change = (together - alone).abs().max()
print(f"largest change if a review comes alone: {change:.2f}")

# Proof: the layer with the batch second gives the same, if it gets the axes swapped
swapped = nn.TransformerEncoderLayer(16, nhead=4, dropout=0)
swapped.load_state_dict(encoder.state_dict())
with torch.no_grad():
    expected = swapped(embed(reviews).transpose(0, 1)).transpose(0, 1)
torch.testing.assert_close(together, expected)
assert change < 1e-5
