import torch
from torch import nn

torch.manual_seed(0)
readings = torch.randn(4, 3)
labels = torch.tensor([2, 0, 1, 0])
diagnosis = nn.functional.one_hot(labels, num_classes=3).float()
logits = nn.Linear(3, 3)(readings)
loss = nn.functional.cross_entropy(logits, diagnosis)
print(f"loss: {loss:.4f}")

# Proof: in NumPy, minus the mean log-probability of the right class.
import numpy as np

scores = logits.detach().numpy()
log_probability = scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))
expected = -log_probability[range(4), [2, 0, 1, 0]].mean()
assert np.isclose(loss.item(), expected)
