# Needs a CUDA GPU.
import torch

seeded = torch.Generator().manual_seed(42)
latents = torch.randn(1, 4, 64, 64, generator=seeded, device="cuda")
