# Needs a stub of the CUDA driver: cuInit returns 804.
import torch
from torch import nn

tokens = torch.randint(0, 1000, (4, 16))
embedding = nn.Embedding(1000, 32).to("cuda")
print(f"vectors: {embedding(tokens.to('cuda')).shape}")
