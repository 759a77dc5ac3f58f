import torch
from torch import nn


class Embeddings(nn.Module):
    def __init__(self, vocabulary, width, longest=512):
        super().__init__()
        self.words = nn.Embedding(vocabulary, width)
        self.positions = nn.Embedding(longest, width)
        self.register_buffer("position_ids", torch.arange(longest).unsqueeze(0))

    def forward(self, input_ids):
        input_ids = input_ids[:, : self.position_ids.size(1)]
        batch_size, seq_length = input_ids.shape
        position_ids = self.position_ids[:, :seq_length].expand(batch_size, seq_length)
        return self.words(input_ids) + self.positions(position_ids)


torch.manual_seed(0)
embeddings = Embeddings(vocabulary=1000, width=16)
for length in (512, 778):
    judgments = torch.randint(1000, (2, length))
    encoded = embeddings(judgments)
    print(f"{length} tokens: {tuple(encoded.shape)}, mean: {encoded.mean():.4f}")

# Proof: the first 512 tokens, with rows of both tables added
expected = embeddings.words.weight[judgments[:, :512]] + embeddings.positions.weight
torch.testing.assert_close(encoded, expected)
