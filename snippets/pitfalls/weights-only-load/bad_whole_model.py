import io

import torch
from torch import nn

torch.manual_seed(0)
tagger = nn.Sequential(nn.Embedding(20, 8), nn.Linear(8, 4))
file = io.BytesIO()
torch.save(tagger, file)  # the object, not its state_dict

file.seek(0)
model = torch.load(file)
scores = model(torch.tensor([3, 1, 2]))
print(f"largest score: {scores.max().item():.4f}")
