import torch
from torch import nn


def best_device():
    if torch.cuda.is_available():  # NVIDIA, and AMD with a build for ROCm
        return "cuda"
    if torch.backends.mps.is_available():  # the GPU of a Mac
        return "mps"
    return "cpu"


torch.manual_seed(0)
device = best_device()
model = nn.Sequential(nn.Linear(24, 32), nn.ReLU(), nn.Linear(32, 3)).to(device)
glucose = torch.randn(64, 24).to(device)  # one reading an hour
risk = torch.randint(3, (64,)).to(device)

loss = nn.functional.cross_entropy(model(glucose), risk)
loss.backward()
print(f"loss: {loss.item():.3f}")

# Proof: loss and gradients in NumPy, and the choices on machines with other GPUs
from unittest import mock

import numpy as np

w1, b1, w2, b2 = (value.cpu().numpy() for value in model.state_dict().values())
hidden = np.maximum(glucose.cpu().numpy() @ w1.T + b1, 0)
shares = np.exp(hidden @ w2.T + b2)
shares /= shares.sum(axis=1, keepdims=True)
wanted = np.eye(3)[risk.cpu().numpy()]
assert np.isclose(loss.item(), -np.log((shares * wanted).sum(axis=1)).mean(), rtol=1e-4)
slope = (shares - wanted) / 64
assert np.allclose(model[2].weight.grad.cpu(), slope.T @ hidden, atol=1e-5)
assert np.allclose(
    model[0].bias.grad.cpu(), (slope @ w2 * (hidden > 0)).sum(axis=0), atol=1e-5
)
for cuda, mps, chosen in (
    (True, False, "cuda"),
    (False, True, "mps"),
    (False, False, "cpu"),
):
    with (
        mock.patch("torch.cuda.is_available", lambda cuda=cuda: cuda),
        mock.patch("torch.backends.mps.is_available", lambda mps=mps: mps),
    ):
        assert best_device() == chosen
