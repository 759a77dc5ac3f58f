import torch
from torch import nn


class Reader(nn.Module):
    """The states of the longest sentence in the batch, without the padding."""

    def __init__(self):
        super().__init__()
        self.words = nn.Embedding(50, 8)

    def forward(self, tokens, lengths):
        longest = lengths.max().item()
        torch._check(longest >= 1)
        torch._check(longest <= tokens.shape[1])
        return self.words(tokens[:, :longest])


torch.manual_seed(0)
tokens, lengths = torch.randint(50, (3, 12)), torch.tensor([5, 9, 2])
reader = Reader()
program = torch.export.export(reader, (tokens, lengths)).module()
for lengths in torch.tensor([[5, 9, 2], [4, 1, 4]]):
    states = program(tokens, lengths)
    print(f"states: {tuple(states.shape)}")

# Proof: the rows of the embedding for the first four words.
assert states.shape == (3, 4, 8)
assert torch.equal(states, reader.words.weight[tokens[:, :4]])
for wrong, limit in ([0, 0, 0], ">= 1"), ([5, 13, 2], "<= 12"):
    try:
        program(tokens, torch.tensor(wrong))
    except RuntimeError as error:
        refused = str(error)
    assert limit in refused
