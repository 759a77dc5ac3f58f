# Needs a CUDA GPU.
import os

os.environ["CUDA_LAUNCH_BLOCKING"] = "1"  # before the first use of the GPU

import torch
from torch import nn

torch.manual_seed(0)
device = "cuda"
classifier = nn.Linear(16, 3).to(device)
spectra = torch.randn(5, 16).to(device)
mineral = torch.tensor([0, 1, 2, 3, 1]).to(device)

loss = nn.functional.cross_entropy(classifier(spectra), mineral)
print(f"loss: {loss.item():.3f}")
