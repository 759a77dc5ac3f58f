import torch
from torch import nn

words = torch.rand(16, 300, 20)  # sentences, features, words: as Conv1d wants it
project = nn.Linear(300, 64)
print(project(words).shape)
