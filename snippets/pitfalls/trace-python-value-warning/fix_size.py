import torch
from torch import nn


class Topic(nn.Module):
    """The topic of a text, from the mean of its words."""

    def __init__(self):
        super().__init__()
        self.words = nn.Embedding(50, 8)
        self.head = nn.Linear(8, 3)

    def forward(self, text):
        length = text.shape[1]
        return self.head(self.words(text).sum(1) / length)


torch.manual_seed(0)
model = Topic().eval()
short, long = torch.randint(50, (1, 5)), torch.randint(50, (1, 20))
with torch.no_grad():
    program = torch.export.export(
        model, (short,), dynamic_shapes={"text": {1: torch.export.Dim.DYNAMIC}}
    )
    exported = program.module()
    error = (exported(long) - model(long)).abs().max().item()
print(f"largest error on a text of 20 words: {error:.4f}")

# Proof: the mean of the word vectors, taken by torch, and the layer by hand.
assert isinstance(program, torch.export.ExportedProgram)
assert error < 1e-6
with torch.no_grad():
    for text in (short, long, torch.randint(50, (1, 33))):
        mean = model.words.weight[text[0]].mean(0)
        expected = model.head.weight @ mean + model.head.bias
        assert (exported(text)[0] - expected).abs().max() < 1e-5
