import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


class Reviews(nn.Module):
    def __init__(self):
        super().__init__()
        self.embed = nn.Embedding(500, 16, padding_idx=0)
        self.read = nn.GRU(16, 32, batch_first=True)
        self.score = nn.Linear(32, 2)

    def forward(self, words, lengths):
        packed = pack_padded_sequence(
            self.embed(words), lengths.cpu(), batch_first=True, enforce_sorted=False
        )
        return self.score(self.read(packed)[1][-1])


torch.manual_seed(0)
model = Reviews().to(device)
batch = {"words": torch.randint(1, 500, (3, 7)), "lengths": torch.tensor([4, 7, 2])}
batch = {name: tensor.to(device) for name, tensor in batch.items()}
scores = model(batch["words"], batch["lengths"])
print(f"score of the first review: {scores[0, 0].item():.4f}")

# Proof: each review alone and without its padding; lengths elsewhere are copied.
for words, length, score in zip(*batch.values(), scores, strict=True):
    states, _ = model.read(model.embed(words[:length]))
    assert (model.score(states[-1]) - score).abs().max() < 1e-5
assert (
    abs(scores[0, 0].item() - model(batch["words"][:1], batch["lengths"][:1])[0, 0])
    < 1e-5
)


class Elsewhere(torch.Tensor):
    """A tensor that notes that it was asked for its copy on the CPU."""

    def cpu(self):
        return torch.tensor([4, 7, 2])


wrong = torch.tensor([1, 1, 1]).as_subclass(Elsewhere)
assert (model(batch["words"], wrong) - scores).abs().max() < 1e-6
