import torch
from torch import nn


class Encoder(nn.Module):
    def __init__(self, vocabulary, width, longest):
        super().__init__()
        self.word_embeddings = nn.Embedding(vocabulary, width)
        self.position_embeddings = nn.Embedding(longest, width)

    def forward(self, tokens):
        tokens = tokens[:, : self.position_embeddings.num_embeddings]
        places = torch.arange(tokens.size(1), device=tokens.device)
        positions = self.position_embeddings(places)
        return self.word_embeddings(tokens) + positions


torch.manual_seed(0)
encoder = Encoder(vocabulary=1000, width=32, longest=128)
for length in (128, 129):
    reports = torch.randint(1000, (2, length))
    encoded = encoder(reports)
    print(f"{length} tokens: {tuple(encoded.shape)}, mean: {encoded.mean():.4f}")

# Proof: the first 128 tokens, with the rows of both tables added in NumPy
rows = encoder.word_embeddings.weight.detach().numpy()[reports[:, :128].numpy()]
expected = torch.from_numpy(rows + encoder.position_embeddings.weight.detach().numpy())
torch.testing.assert_close(encoded.detach(), expected)
