import torch
from torch import nn

words = torch.rand(16, 300, 20)  # sentences, features, words: as Conv1d wants it
project = nn.Linear(300, 64)
projected = project(words.transpose(1, 2))  # Linear works on the last axis
print("projected:", tuple(projected.shape))

expected = torch.einsum("nfw,of->nwo", words, project.weight) + project.bias
torch.testing.assert_close(projected, expected)
