import torch
from torch import nn

torch.manual_seed(0)
vocabulary = ["the", "cat", "sat", "on", "mat"]
embedding = nn.Embedding(len(vocabulary), 8)  # of a trained model

vocabulary += ["<user>", "<bot>"]  # added for fine-tuning
number = {word: place for place, word in enumerate(vocabulary)}
text = torch.tensor([number[word] for word in ("<user>", "the", "cat", "sat")])
vectors = embedding(text)
print(f"vectors: {tuple(vectors.shape)}")
