import torch
from torch import nn

torch.manual_seed(0)
photos = torch.randn(16, 3, 8, 8)
discriminator = nn.Sequential(nn.Flatten(), nn.Linear(192, 1), nn.Sigmoid())
criterion = nn.BCELoss()

output = discriminator(photos).squeeze(-1)
label = torch.full_like(output, 1)  # all of them are real
loss = criterion(output, label)
loss.backward()
print(f"loss: {loss.item():.3f}")

# Proof: minus the mean log-probability of "real", and its gradient, in NumPy.
import numpy as np

x = photos.flatten(1).double().numpy()
linear = discriminator[1]
p = 1 / (1 + np.exp(-(x @ linear.weight.detach().numpy()[0] + linear.bias.item())))
assert abs(loss.item() + np.log(p).mean()) < 1e-5
np.testing.assert_allclose(linear.weight.grad[0], (p - 1) @ x / 16, atol=1e-5)
