# Needs a CUDA GPU.
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


torch.manual_seed(0)
model = TopicModel().cuda()
tokens = torch.randint(1000, (8, 20))  # eight texts of 20 words, as a loader gives them
logits = model(tokens)
