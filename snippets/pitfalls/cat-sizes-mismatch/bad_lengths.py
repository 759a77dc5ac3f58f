import torch
from torch import nn
from torch.nn.utils.rnn import pad_sequence

torch.manual_seed(0)
sentences = [torch.randint(1, 50, (n,)) for n in (7, 12, 5, 9)]
tagger = nn.Sequential(nn.Embedding(50, 16, padding_idx=0), nn.Linear(16, 4))

tags = []
for batch in (sentences[:2], sentences[2:]):
    tokens = pad_sequence(batch, batch_first=True)  # to the longest of this batch
    tags.append(tagger(tokens).argmax(dim=2))
print(f"tags: {tuple(torch.cat(tags).shape)}")
