import torch
from torch import nn

torch.manual_seed(0)
IMAGE = 9  # the id of the token that stands for a piece of the picture
ids = torch.tensor([[3, 9, 9, 5]])
embed = nn.Embedding(10, 2).bfloat16().requires_grad_(False)
pieces = torch.tensor([[0.5, -1.0], [2.0, 0.25]])  # float32, from the vision model

tokens = embed(ids)
tokens[ids == IMAGE] = pieces
print(f"second and third: {tokens[0, 1:3].tolist()}")
