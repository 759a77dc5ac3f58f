import io

import torch
from torch import nn

torch.manual_seed(0)
tagger = nn.Sequential(nn.Embedding(20, 8), nn.Linear(8, 4))
file = io.BytesIO()
torch.save(tagger, file)  # the object, not its state_dict

# Once, with a file of your own: take the weights out.
file.seek(0)
weights = io.BytesIO()
torch.save(torch.load(file, weights_only=False).state_dict(), weights)

weights.seek(0)
model = nn.Sequential(nn.Embedding(20, 8), nn.Linear(8, 4))
model.load_state_dict(torch.load(weights))
scores = model(torch.tensor([3, 1, 2]))
print(f"largest score: {scores.max().item():.4f}")

# Proof: the scores worked out from the weights of the model that was saved.
rows = tagger[0].weight[[3, 1, 2]]
expected = rows @ tagger[1].weight.T + tagger[1].bias
assert abs(scores.max().item() - expected.max().item()) < 1e-6
weights.seek(0)
assert torch.serialization.get_unsafe_globals_in_checkpoint(weights) == []
