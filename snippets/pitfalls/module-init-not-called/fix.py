import torch
from torch import nn


class Reviews(nn.Module):
    """Rates a review from the words in it."""

    def __init__(self, words, width):
        super().__init__()
        self.embedding = nn.EmbeddingBag(words, width)
        self.head = nn.Linear(width, 1)

    def forward(self, text):
        return self.head(self.embedding(text))


torch.manual_seed(0)
model = Reviews(100, 8)
text = torch.tensor([[5, 17, 3], [41, 8, 8]])
print(f"rating of the first: {model(text)[0].item():.4f}")

# Proof: the mean of the three words' vectors, and the layer, in NumPy.
import numpy as np

state = {name: part.numpy() for name, part in model.state_dict().items()}
assert len(state) == 3
mean = state["embedding.weight"][[5, 17, 3]].mean(axis=0)
expected = state["head.weight"][0] @ mean + state["head.bias"][0]
np.testing.assert_allclose(model(text)[0].item(), expected, atol=1e-6)
