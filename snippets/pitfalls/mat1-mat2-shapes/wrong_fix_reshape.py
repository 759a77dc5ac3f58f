import torch
from torch import nn

torch.manual_seed(0)
classify = nn.Linear(20, 3)
spectra, labels = torch.rand(50, 12), torch.randint(3, (50,))  # 12 bands, not 20

logits = classify(spectra.reshape(-1, 20))  # fits, since 600 is 30 times 20
print("logits:", tuple(logits.shape), "for", len(spectra), "spectra")
loss = nn.functional.cross_entropy(logits, labels)
