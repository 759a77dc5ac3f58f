import torch
from torch import nn

torch.manual_seed(0)
tokens = torch.randint(1, 50, (3, 6))  # sentences, padded to 6 tokens
lengths = torch.tensor([6, 2, 4])
embedding = nn.Embedding(50, 4)
vectors = embedding(tokens).detach()

means = []
for sentence, length in zip(vectors, lengths.tolist(), strict=True):
    means.append(sentence[:length].mean(dim=0))
print("sentences:", tuple(torch.stack(means).shape))

# Proof: all sentences at once, with a mask.
import numpy as np

mask = np.arange(6) < lengths.numpy()[:, None]
expected = (vectors.numpy() * mask[:, :, None]).sum(axis=1) / mask.sum(axis=1)[:, None]
assert np.allclose(torch.stack(means).numpy(), expected, atol=1e-6)
