import torch
from torch import nn


class Encoder(nn.Module):
    def __init__(self, tokens, width):
        super().__init__()
        self.word_embeddings = nn.Embedding(tokens, width, padding_idx=0)

    def forward(self, input_ids):
        return self.word_embeddings(input_ids)


def grown(old, rows):
    new = nn.Embedding(rows, old.embedding_dim, padding_idx=old.padding_idx)
    new = new.to(old.weight)  # the same device and dtype
    with torch.no_grad():
        new.weight[: old.num_embeddings] = old.weight
    return new


torch.manual_seed(0)
vocabulary = {"[PAD]": 0, "the": 1, "enzyme": 2, "binds": 3}
encoder = Encoder(len(vocabulary), 8)  # trained
trained = encoder.word_embeddings.weight.detach().clone()

vocabulary["[DRUG]"] = len(vocabulary)  # added for the new task
encoder.word_embeddings = grown(encoder.word_embeddings, len(vocabulary))
sentence = torch.tensor([[1, 2, 3, vocabulary["[DRUG]"]]])
vectors = encoder(sentence)
change = (encoder.word_embeddings.weight[:4] - trained).abs().max()
print(f"vectors: {tuple(vectors.shape)}")
print(f"change of the trained rows: {change:.4f}")

# Proof: the trained rows come first, the new row is another one, and it is trained
assert change == 0
torch.testing.assert_close(vectors[0, :3], trained[1:])
assert (vectors[0, 3] - trained).abs().max(dim=1).values.min() > 0.1
vectors.sum().backward()
assert encoder.word_embeddings.weight.grad.sum(dim=1).tolist() == [0, 8, 8, 8, 8]
assert grown(nn.Embedding(4, 8).half(), 5).weight.dtype == torch.half
