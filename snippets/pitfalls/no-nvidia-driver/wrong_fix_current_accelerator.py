# Needs a CUDA build and no GPU.
import torch
from torch import nn

torch.manual_seed(0)
device = torch.accelerator.current_accelerator() or torch.device("cpu")
print(
    f"available: {torch.cuda.is_available()}, built: {torch.backends.cuda.is_built()}"
)
print(f"device: {device}")
segmenter = nn.Conv2d(3, 4, 3, padding=1).to(device)
tile = torch.rand(2, 3, 32, 32).to(device)  # a satellite image
loss = segmenter(tile).square().mean()
loss.backward()
print(f"loss: {loss.item():.3f}")
