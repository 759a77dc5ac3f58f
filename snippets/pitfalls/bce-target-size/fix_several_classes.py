import numpy as np
import torch
from torch import nn

torch.manual_seed(0)
sounds = torch.randn(4, 20)  # 4 clips, 20 spectral features
birds = [[0], [1, 4], [], [0, 2, 3]]  # all species heard in each, out of five

heard = torch.zeros(4, 5)  # a column for each species: 1 where it was heard
for clip, species in enumerate(birds):
    heard[clip, species] = 1

model = nn.Linear(20, 5)
logits = model(sounds)
loss = nn.BCEWithLogitsLoss()(logits, heard)
loss.backward()
print(f"logits {tuple(logits.shape)}, target {tuple(heard.shape)}, loss {loss:.4g}")

# Twenty yes/no questions, one by one.
z = logits.detach().double().numpy()
terms = [
    np.log1p(np.exp(-z[clip, bird] if bird in birds[clip] else z[clip, bird]))
    for clip in range(4)
    for bird in range(5)
]
assert np.isclose(loss.item(), np.mean(terms))
