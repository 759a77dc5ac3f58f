import torch
from torch import nn


class Encoder(nn.Module):
    def __init__(self, vocabulary, width):
        super().__init__()
        self.width = width
        self.embed = nn.EmbeddingBag(vocabulary, width)

    def forward(self, tokens):
        return self.embed(tokens)


torch.manual_seed(0)
encoder = Encoder(vocabulary=1000, width=384)
head = nn.Linear(encoder.width, 4)  # and train the new head

tokens = torch.randint(1000, (6, 20))
scores = head(encoder(tokens))
print("scores:", tuple(scores.shape))

# Proof: the mean of each text's word vectors, times the head's weight, in NumPy.
import numpy as np

vectors, weight, bias = (
    part.detach().numpy() for part in (encoder.embed.weight, head.weight, head.bias)
)
expected = vectors[tokens.numpy()].mean(axis=1) @ weight.T + bias
np.testing.assert_allclose(scores.detach(), expected, rtol=1e-3, atol=1e-4)
