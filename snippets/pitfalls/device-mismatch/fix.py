import numpy as np
import torch
from torch import nn


class TopicModel(nn.Module):
    """The mean of the word vectors decides on one of four topics."""

    def __init__(self):
        super().__init__()
        self.words = nn.Embedding(1000, 64)
        self.classify = nn.Linear(64, 4)

    def forward(self, tokens):
        return self.classify(self.words(tokens).mean(1))


device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.manual_seed(0)
model = TopicModel().to(device)
tokens = torch.randint(1000, (8, 20))  # eight texts of 20 words, as a loader gives them
batch = tokens.to(device)
logits = model(batch)
print("model and batch on one device:", model.words.weight.device == batch.device)

# The same in NumPy, from the same weights.
p = {name: tensor.detach().cpu().numpy() for name, tensor in model.named_parameters()}
means = p["words.weight"][tokens.numpy()].mean(1)
expected = means @ p["classify.weight"].T + p["classify.bias"]
as_numpy = np.allclose(logits.detach().cpu().numpy(), expected, atol=1e-5)
print("logits as NumPy computes them:", as_numpy)
assert as_numpy
