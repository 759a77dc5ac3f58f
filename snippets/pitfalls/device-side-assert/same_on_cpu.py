import torch
from torch import nn

torch.manual_seed(0)
classifier = nn.Linear(16, 3)
spectra = torch.randn(5, 16)
mineral = torch.tensor([0, 1, 2, 3, 1])
try:
    nn.functional.cross_entropy(classifier(spectra), mineral)
except IndexError as error:
    print(f"the loss: IndexError: {error}")

words = nn.Embedding(1000, 8)
try:
    words(torch.tensor([3, 999, 1000]))
except IndexError as error:
    print(f"an embedding: IndexError: {error}")

try:
    spectra[torch.tensor([0, 5])]
except IndexError as error:
    print(f"indexing: IndexError: {error}")
