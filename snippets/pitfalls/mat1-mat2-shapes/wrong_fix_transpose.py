import torch
from torch import nn

classify = nn.Linear(20, 3)
spectra = torch.rand(50, 12)  # 12 bands, not 20

# "Swap the numbers until they match": the message only changes its numbers.
print(classify(spectra.T).shape)
