import torch
from torch import nn


class Backbone(nn.Module):
    def __init__(self, num_labels=2):  # as it was trained: positive, negative
        super().__init__()
        self.embed = nn.EmbeddingBag(200, 16)
        self.classifier = nn.Linear(16, num_labels)

    def forward(self, tokens):
        return self.classifier(self.embed(tokens))


torch.manual_seed(0)
topics = ["sport", "politics", "science", "culture"]
tokens, topic = torch.randint(200, (6, 10)), torch.tensor([0, 3, 1, 2, 0, 1])
model = Backbone(num_labels=len(topics))
logits = model(tokens)
loss = nn.functional.cross_entropy(logits, topic)
print(f"outputs: {logits.shape[1]}, loss: {loss.item():.4f}")

# Proof: from the word vectors and the weights, in NumPy.
import numpy as np

vectors, weight, bias = (part.detach().numpy() for part in model.parameters())
scores = vectors[tokens.numpy()].mean(axis=1) @ weight.T + bias
right = scores[np.arange(6), topic.numpy()]
assert logits.shape == (6, 4)
assert abs(loss.item() - (np.log(np.exp(scores).sum(axis=1)) - right).mean()) < 1e-4
