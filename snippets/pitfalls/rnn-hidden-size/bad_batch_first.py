import torch
from torch import nn

torch.manual_seed(0)
embed = nn.Embedding(50, 16)
gru = nn.GRU(16, 32)  # batch_first=False: it takes (words, sentences, features)
sentences = torch.randint(50, (8, 20))  # 8 sentences of 20 words
others = sentences.clone()
others[0] = 7  # only the first sentence differs

start = torch.zeros(1, len(sentences), 32)
difference = gru(embed(sentences), start)[0] - gru(embed(others), start)[0]
print(f"second sentence, changed by the first: {difference[1].abs().max().item():.4f}")
