# Needs a CUDA GPU.
import gc

import torch
from torch import nn

torch.manual_seed(0)
device = "cuda"
batch, length, vocabulary = 128, 8192, 128_000
embedding = nn.Embedding(vocabulary, 64).to(device)
head = nn.Linear(64, vocabulary).to(device)
texts = torch.randint(vocabulary, (batch, length + 1)).to(device)

gc.collect()
torch.cuda.empty_cache()
hidden = torch.tanh(embedding(texts[:, :-1]))
logits = head(hidden)  # 128 x 8192 x 128,000 numbers of 4 bytes
next_tokens = texts[:, 1:].flatten()
loss = nn.functional.cross_entropy(logits.flatten(0, 1), next_tokens)
loss.backward()
print(f"loss: {loss.item():.3f}")
