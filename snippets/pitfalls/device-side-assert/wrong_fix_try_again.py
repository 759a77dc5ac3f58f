# Needs a CUDA GPU.
import torch
from torch import nn

torch.manual_seed(0)
device = "cuda"
classifier = nn.Linear(16, 3).to(device)
spectra = torch.randn(5, 16).to(device)
mineral = torch.tensor([0, 1, 2, 3, 1]).to(device)

try:
    loss = nn.functional.cross_entropy(classifier(spectra), mineral)
    print(f"loss: {loss.item():.3f}")
except RuntimeError as error:
    print("first try:", str(error).splitlines()[0])
mineral = torch.tensor([0, 1, 2, 0, 1]).to(device)  # right now, and too late
loss = nn.functional.cross_entropy(classifier(spectra), mineral)
print(f"loss: {loss.item():.3f}")
