import torch
from torch import nn

torch.manual_seed(0)
classify = nn.Linear(20, 3)
spectra = torch.rand(50, 12)  # 12 bands, not 20

logits = classify(spectra.reshape(-1, 20))  # fits, since 600 is 30 times 20
print("logits:", tuple(logits.shape), "for", len(spectra), "spectra")
assert len(logits) != len(spectra), "each row now holds parts of two spectra"
nn.functional.cross_entropy(logits, torch.zeros(50, dtype=torch.long))
