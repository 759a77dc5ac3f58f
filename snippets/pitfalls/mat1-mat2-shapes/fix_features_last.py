import torch
from torch import nn

torch.manual_seed(0)
words = torch.rand(16, 300, 20)  # sentences, features, words: as Conv1d wants it
project = nn.Linear(300, 64)

projected = project(words.transpose(1, 2))
print("projected:", tuple(projected.shape))

# Proof: the sum over features, word by word, in NumPy.
import numpy as np

weight, bias = (part.detach().numpy() for part in project.parameters())
expected = np.einsum("nfw,of->nwo", words.numpy(), weight) + bias
np.testing.assert_allclose(projected.detach(), expected, rtol=1e-3, atol=1e-4)
