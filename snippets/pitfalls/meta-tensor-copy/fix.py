import torch
from torch import nn


def build():
    return nn.Sequential(nn.Embedding(500, 16), nn.Linear(16, 4))


torch.manual_seed(0)
checkpoint = build().state_dict()

with torch.device("meta"):  # no memory for weights that are loaded anyway
    tagger = build()
tagger.load_state_dict(checkpoint, assign=True)
tagger.to("cpu")
words = torch.tensor([[7, 42, 3]])
print(f"score of the first tag: {tagger(words)[0, 0, 0]:.4f}")

# Proof: the scores are those of a model that was built in memory and loaded
built = build()
built.load_state_dict(checkpoint)
assert torch.equal(tagger(words), built(words))
assert tagger(words)[0, 0, 0] == built(words)[0, 0, 0]
