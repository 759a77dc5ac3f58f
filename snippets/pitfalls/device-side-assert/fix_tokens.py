import torch
from torch import nn

torch.manual_seed(0)
vocabulary = ["the", "cat", "sat", "on", "mat"]
embedding = nn.Embedding(len(vocabulary), 8)  # of a trained model

vocabulary += ["<user>", "<bot>"]  # added for fine-tuning
larger = nn.Embedding(len(vocabulary), 8)
with torch.no_grad():
    larger.weight[: embedding.num_embeddings] = embedding.weight
embedding = larger
number = {word: place for place, word in enumerate(vocabulary)}
text = torch.tensor([number[word] for word in ("<user>", "the", "cat", "sat")])
vectors = embedding(text)
print(f"vectors: {tuple(vectors.shape)}")

# Proof: the old words keep their vectors, and the new one has a row of its own
torch.manual_seed(0)
old, new = nn.Embedding(5, 8).weight, nn.Embedding(7, 8).weight
assert vectors.tolist() == [new[5].tolist(), *old[:3].tolist()]
assert len(vocabulary) == embedding.num_embeddings == 7
