import torch
from torch import nn

torch.manual_seed(0)
encoder, head = nn.Sequential(nn.Linear(6, 4), nn.Tanh()), nn.Linear(4, 1)
tones = torch.randn(10, 6)

features = encoder(tones)
features.retain_grad()  # to read features.grad later
head(features).square().mean().backward()
print(f"gradient of the features: {features.grad.norm().item():.4f}")
print(f"gradient of the encoder: {encoder[0].weight.grad.norm().item():.4f}")

# Proof: the chain rule, written out in NumPy.
import numpy as np

w, b = (p.detach().double().numpy() for p in head.parameters())
f, x = features.detach().double().numpy(), tones.double().numpy()
of_features = 2 * (f @ w.T + b) @ w / 10
of_encoder = (of_features * (1 - f**2)).T @ x
np.testing.assert_allclose(features.grad, of_features, atol=1e-6)
np.testing.assert_allclose(encoder[0].weight.grad, of_encoder, atol=1e-6)
