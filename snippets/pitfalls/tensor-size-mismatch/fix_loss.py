import torch
from torch import nn

torch.manual_seed(0)
genre = torch.randint(10, (32,))  # one of ten genres per clip
clips = torch.randn(10, 40)[genre] + torch.randn(32, 40)

model = nn.Linear(40, 10)
loss = nn.functional.cross_entropy(model(clips), genre)
print(f"loss: {loss.item():.4f}")

# Proof: minus the logarithm of the probability of each clip's own genre, in NumPy
import numpy as np

logits = model(clips).detach().double().numpy()
probability = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
own = probability[np.arange(32), genre.numpy()]
assert abs(loss.item() + np.log(own).mean()) < 1e-5
