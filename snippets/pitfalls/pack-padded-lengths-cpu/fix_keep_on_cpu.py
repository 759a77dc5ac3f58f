import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_sequence
from torch.utils.data import DataLoader

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


def collate(reviews):
    """Pad the reviews; the lengths are a list, which nobody moves to a GPU."""
    return pad_sequence(reviews, batch_first=True), [len(words) for words in reviews]


torch.manual_seed(0)
reviews = [torch.randint(1, 500, (length,)) for length in (4, 7, 2, 5)]
embed = nn.Embedding(500, 16, padding_idx=0).to(device)
read = nn.GRU(16, 32, batch_first=True).to(device)
for words, lengths in DataLoader(reviews, batch_size=4, collate_fn=collate):
    packed = pack_padded_sequence(
        embed(words.to(device)), lengths, batch_first=True, enforce_sorted=False
    )
    _, last = read(packed)
    print(f"lengths: {lengths}, last states: {tuple(last[0].shape)}")

# Proof: each review alone, without padding.
assert lengths == [4, 7, 2, 5]
for words, state in zip(reviews, last[0], strict=True):
    alone = read(embed(words.to(device)))[0][-1]
    assert (alone - state).abs().max() < 1e-5
