import io

import numpy as np
import torch
from torch import nn

CSV = """age,pressure,sugar,diagnosis
63,145,233,2
37,130,250,0
41,130,204,1
56,120,236,0
"""
table = np.loadtxt(io.StringIO(CSV), delimiter=",", skiprows=1, dtype=np.float32)
features = torch.from_numpy(table[:, :3])
diagnosis = torch.from_numpy(table[:, 3]).long()

torch.manual_seed(0)
model = nn.Sequential(nn.BatchNorm1d(3), nn.Linear(3, 3))
logits = model(features)
loss = nn.functional.cross_entropy(logits, diagnosis)
print(f"loss: {loss:.4f}")

# Proof: in NumPy, minus the mean log-probability of the right class.
scores = logits.detach().numpy()
log_probability = scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))
expected = -log_probability[range(4), [2, 0, 1, 0]].mean()
assert np.isclose(loss.item(), expected)
