import numpy as np
import torch
from torch import nn

torch.manual_seed(0)
sounds = torch.randn(64, 20)  # 64 clips, 20 spectral features
bird = torch.randint(5, (64,))  # the number of one species out of five

model = nn.Linear(20, 5)
logits = model(sounds)
loss = nn.CrossEntropyLoss()(logits, bird)
loss.backward()
print(f"logits {tuple(logits.shape)}, target {tuple(bird.shape)}, loss {loss:.4g}")

# Minus the log of the share that the right species has, by NumPy.
share = np.exp(logits.detach().double().numpy())
share /= share.sum(axis=1, keepdims=True)
assert np.isclose(loss.item(), -np.log(share[range(64), bird]).mean())
