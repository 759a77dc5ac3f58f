# Needs a CUDA build and no GPU.
import torch

generator = torch.Generator("cuda").manual_seed(0)
angles = 30 * torch.rand(6, generator=generator, device="cuda")  # for turning images
print(f"angles: {[round(angle) for angle in angles.tolist()]}")
