import torch
from torch import nn


class Embeddings(nn.Module):
    def __init__(self, vocabulary, width, longest=512):
        super().__init__()
        self.words = nn.Embedding(vocabulary, width)
        self.positions = nn.Embedding(longest, width)
        self.register_buffer("position_ids", torch.arange(longest).unsqueeze(0))

    def forward(self, input_ids):
        batch_size, seq_length = input_ids.shape
        position_ids = self.position_ids[:, :seq_length].expand(batch_size, seq_length)
        return self.words(input_ids) + self.positions(position_ids)


torch.manual_seed(0)
embeddings = Embeddings(vocabulary=1000, width=16)
for length in (512, 778):
    judgments = torch.randint(1000, (2, length))
    print(f"{length} tokens: {tuple(embeddings(judgments).shape)}")
