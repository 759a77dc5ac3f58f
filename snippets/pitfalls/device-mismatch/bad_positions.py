# Needs a CUDA GPU.
import torch
from torch import nn


class TopicModel(nn.Module):
    """Word vectors plus sinusoidal positions decide on one of four topics."""

    def __init__(self):
        super().__init__()
        self.words = nn.Embedding(1000, 64)
        self.classify = nn.Linear(64, 4)
        angles = torch.arange(20.0).unsqueeze(1) / 100 ** torch.linspace(0, 1, 32)
        self.positions = torch.cat([angles.sin(), angles.cos()], dim=1)

    def forward(self, tokens):
        return self.classify(torch.tanh(self.words(tokens) + self.positions).mean(1))


torch.manual_seed(0)
device = torch.device("cuda")
model = TopicModel().to(device)
tokens = torch.randint(1000, (8, 20)).to(device)
logits = model(tokens)
