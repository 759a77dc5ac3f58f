import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_sequence

torch.manual_seed(0)
words = [torch.randint(1, 50, (length,)) for length in (3, 6, 4)]
lengths = torch.tensor([len(one) for one in words])
batch = pad_sequence(words, batch_first=True)  # (3, 6), padded with 0

embed = nn.Embedding(50, 8, padding_idx=0)
lstm = nn.LSTM(8, 16, num_layers=2, batch_first=True, bidirectional=True)
output, (hidden, cell) = lstm(embed(batch))
print("output (batch, time, 2 * features):  ", tuple(output.shape))
print("hidden (2 * layers, batch, features):", tuple(hidden.shape))

packed = pack_padded_sequence(
    embed(batch), lengths, batch_first=True, enforce_sorted=False
)
_, (packed_hidden, _) = lstm(packed)
summary = torch.cat([packed_hidden[-2], packed_hidden[-1]], dim=1)  # last layer
padded = torch.cat([hidden[-2], hidden[-1]], dim=1)
alone = []
for one in words:
    _, (state, _) = lstm(embed(one[None]))
    alone.append(torch.cat([state[-2], state[-1]], dim=1))
print("difference from each text alone, by length", lengths.tolist())
for name, states in (("padded", padded), ("packed", summary)):
    apart = (states - torch.cat(alone)).abs().amax(1)
    print(f"  {name}:", [f"{value:.4f}" for value in apart])

# Proof: packing leaves the padding out, and padding alone changes the shorter texts
torch.testing.assert_close(summary, torch.cat(alone))
apart = (padded - torch.cat(alone)).abs().amax(1)
assert apart[1] < 1e-6
assert min(apart[0], apart[2]) > 0.001
