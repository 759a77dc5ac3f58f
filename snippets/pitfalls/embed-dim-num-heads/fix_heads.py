import torch
from torch import nn


class Tagger(nn.Module):
    def __init__(self, width=768, heads=12):
        super().__init__()
        self.words = nn.Embedding(100, width)
        self.attention = nn.MultiheadAttention(width, heads, batch_first=True)
        self.head = nn.Linear(width, 5)

    def forward(self, sentences):
        x = self.words(sentences)
        return self.head(self.attention(x, x, x)[0])


torch.manual_seed(0)
sizes = {"width": 128, "heads": 4}  # 128 / 12 has a remainder: set both
trained = Tagger(**sizes)  # stands for the model that was trained
checkpoint = {"sizes": sizes, "model": trained.state_dict()}

loaded = Tagger(**checkpoint["sizes"])
print(loaded.load_state_dict(checkpoint["model"]))
sentences = torch.randint(100, (32, 20))
with torch.no_grad():
    before, after = trained(sentences).argmax(-1), loaded(sentences).argmax(-1)
print(f"words with the tag they had: {(before == after).sum().item()} of 640")

# Proof: every tag is what the saved model says.
assert (before == after).sum().item() == 640
assert loaded.attention.head_dim == 32
