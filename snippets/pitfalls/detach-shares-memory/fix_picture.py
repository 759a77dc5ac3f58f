import torch
from torch import nn

torch.manual_seed(0)
pictures = torch.rand(16, 64)
decoder = nn.Sequential(nn.Linear(64, 8), nn.Linear(8, 64))

rebuilt = decoder(pictures)
to_show = rebuilt.detach().clone()
to_show.clamp_(0, 1).mul_(255)  # grey values for the log
loss = nn.functional.mse_loss(rebuilt, pictures)
loss.backward()
print(f"loss: {loss.item():.3g}")
print(f"brightest grey value: {to_show.max():.1f}")

# Proof: the loss, its gradient and the picture in NumPy.
import numpy as np

w1, b1, w2, b2 = (value.numpy() for value in decoder.state_dict().values())
made = (pictures.numpy() @ w1.T + b1) @ w2.T + b2
misses = made - pictures.numpy()
assert np.isclose(loss.item(), np.square(misses).mean(), rtol=1e-4)
expected = 2 * misses.sum(axis=0) / misses.size
assert np.allclose(decoder[1].bias.grad.numpy(), expected, atol=1e-6)
assert np.allclose(to_show.numpy(), 255 * np.clip(made, 0, 1), atol=1e-3)
