# Needs a CUDA GPU.
import torch
from torch import nn


class Noise(nn.Module):
    """Adds noise to pictures, more at later steps of a diffusion."""

    def __init__(self, steps=1000):
        super().__init__()
        self.alphas = torch.linspace(0.9999, 0.98, steps).cumprod(0)

    def forward(self, pictures, step, noise):
        alpha = self.alphas[step].view(-1, 1, 1, 1)
        return alpha.sqrt() * pictures + (1 - alpha).sqrt() * noise


torch.manual_seed(0)
device = "cuda"
noise = Noise().to(device)
pictures = torch.rand(4, 3, 8, 8, device=device)
step = torch.tensor([0, 10, 500, 999], device=device)
noisy = noise(pictures, step, torch.randn_like(pictures))
print(f"noisy: {noisy.std().item():.4f}")
