import torch
from torch import nn

torch.manual_seed(0)
device = "cuda" if torch.cuda.is_available() else "cpu"
minerals = ["calcite", "dolomite", "gypsum", "quartz"]
classifier = nn.Linear(16, len(minerals)).to(device)
spectra = torch.randn(5, 16).to(device)
mineral = torch.tensor([0, 1, 2, 3, 1]).to(device)

loss = nn.functional.cross_entropy(classifier(spectra), mineral)
print(f"loss: {loss.item():.3f}")

# Proof: the loss in NumPy
import numpy as np

weight, bias = (value.cpu().numpy() for value in classifier.state_dict().values())
logits = spectra.cpu().numpy() @ weight.T + bias
log_share = logits - np.log(np.exp(logits).sum(axis=1, keepdims=True))
assert np.isclose(loss.item(), -log_share[range(5), mineral.cpu()].mean(), rtol=1e-4)
