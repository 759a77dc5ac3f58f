import torch
from torch import nn

tags = [[1, 0, 1], [0, 1, 0], [0, 0, 0], [1, 1, 0]]  # rock, live, vocal: of four songs
torch.manual_seed(0)
songs = torch.randn(4, 20)
model = nn.Linear(20, 3)

target = torch.tensor(tags, dtype=torch.float32)
loss = nn.BCEWithLogitsLoss()(model(songs), target)
loss.backward()
print(f"loss: {loss.item():.3f}")

# Proof: twelve yes/no questions in NumPy, and the gradient p - y.
import numpy as np

x, y = songs.double().numpy(), np.array(tags)
z = x @ model.weight.detach().numpy().T + model.bias.detach().numpy()
assert abs(loss.item() - np.log1p(np.exp(np.where(y, -z, z))).mean()) < 1e-5
p = 1 / (1 + np.exp(-z))
np.testing.assert_allclose(model.weight.grad, (p - y).T @ x / 12, atol=1e-5)
