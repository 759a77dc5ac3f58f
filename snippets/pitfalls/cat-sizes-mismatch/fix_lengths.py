import torch
from torch import nn
from torch.nn.utils.rnn import pad_sequence

torch.manual_seed(0)
sentences = [torch.randint(1, 50, (n,)) for n in (7, 12, 5, 9)]
tagger = nn.Sequential(nn.Embedding(50, 16, padding_idx=0), nn.Linear(16, 4))

tags = []
for batch in (sentences[:2], sentences[2:]):
    tokens = pad_sequence(batch, batch_first=True)  # to the longest of this batch
    tags += tagger(tokens).argmax(dim=2).masked_fill(tokens == 0, -100)
tags = pad_sequence(tags, batch_first=True, padding_value=-100)
print(f"tags: {tuple(tags.shape)}, padding: {(tags == -100).sum()}")

# Proof: sentence by sentence, without any padding
for row, sentence in zip(tags, sentences, strict=True):
    expected = (
        tagger[0].weight[sentence] @ tagger[1].weight.T + tagger[1].bias
    ).argmax(dim=1)
    assert row.tolist() == expected.tolist() + [-100] * (12 - len(sentence))
assert (tags == -100).sum() == 4 * 12 - 33
