import torch
from torch import nn

torch.manual_seed(0)
songs = torch.randn(4, 10, 8)  # songs, time steps, features
changed = songs.clone()
changed[0] += 1  # another first song; the second is the same

for batch_first in (True, False):
    lstm = nn.LSTM(8, 16, batch_first=batch_first)
    output, (hidden, cell) = lstm(songs)
    difference = (lstm(changed)[0][1] - output[1]).abs().max()
    print(f"batch_first={batch_first}: output {tuple(output.shape)}", end=", ")
    print(f"hidden {tuple(hidden.shape)}, change of the second song {difference:.4f}")

attention = nn.MultiheadAttention(8, num_heads=2, batch_first=True)
mixed, weights = attention(songs, songs, songs)
print("attention:", tuple(mixed.shape), "| weights:", tuple(weights.shape))
layer = nn.TransformerEncoderLayer(8, nhead=2, dim_feedforward=32, batch_first=True)
print("Transformer layer:", tuple(layer(songs).shape))
