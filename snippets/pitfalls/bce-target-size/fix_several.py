import torch
from torch import nn

torch.manual_seed(0)
sounds = torch.randn(4, 20)  # 4 clips, 20 spectral features
birds = [[0, 1], [1, 4], [2, 3], [0, 2]]  # the species heard in each, out of five

heard = torch.zeros(4, 5)  # a column for each species: 1 where it was heard
for clip, species in enumerate(birds):
    heard[clip, species] = 1
model = nn.Linear(20, 5)
loss = nn.BCEWithLogitsLoss()(model(sounds), heard)
print(f"loss: {loss.item():.4f}")

# Proof: twenty yes/no questions, one by one.
import math

logits = model(sounds).tolist()
terms = [
    math.log1p(math.exp(-z if bird in birds[clip] else z))
    for clip, row in enumerate(logits)
    for bird, z in enumerate(row)
]
assert abs(loss.item() - sum(terms) / 20) < 1e-5
