import torch
from torch import nn


class Noise(nn.Module):
    """Adds noise to pictures, more at later steps of a diffusion."""

    def __init__(self, steps=1000):
        super().__init__()
        alphas = torch.linspace(0.9999, 0.98, steps).cumprod(0)
        self.register_buffer("alphas", alphas, persistent=False)

    def forward(self, pictures, step, noise):
        alpha = self.alphas[step].view(-1, 1, 1, 1)
        return alpha.sqrt() * pictures + (1 - alpha).sqrt() * noise


torch.manual_seed(0)
device = "cuda" if torch.cuda.is_available() else "cpu"
noise = Noise().to(device)
pictures = torch.ones(4, 3, 8, 8, device=device)
step = torch.tensor([0, 10, 500, 999], device=device)
noisy = noise(pictures, step, torch.zeros_like(pictures))
for number, value in zip(step.tolist(), noisy[:, 0, 0, 0].tolist(), strict=True):
    print(f"share of the picture at step {number}: {value:.4f}")

# Proof: the products in NumPy; the table follows the module, and is not in its state.
import numpy as np

expected = np.sqrt(np.cumprod(np.linspace(0.9999, 0.98, 1000)))[[0, 10, 500, 999]]
assert np.allclose(noisy[:, 2, 5, 7].cpu(), expected, atol=1e-5)
assert abs(value - expected[3]) < 1e-5
full = noise(pictures * 0, step, torch.ones_like(pictures))[:, 0, 0, 0].cpu()
assert np.allclose(full, np.sqrt(1 - expected**2), atol=1e-4)
assert noise.to("meta").alphas.device.type == "meta"
assert list(noise.state_dict()) == []
