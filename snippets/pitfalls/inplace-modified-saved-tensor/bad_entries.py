import torch
from torch import nn

torch.manual_seed(0)
tokens = torch.randn(2, 5, 8)  # two sentences, of 5 and of 3 words
is_padding = torch.tensor([[False] * 5, [False] * 3 + [True] * 2])
query = nn.Linear(8, 1, bias=False)

attention = query(tokens).squeeze(2).softmax(dim=1)
attention[is_padding] = 0
sentence = (attention[:, :, None] * tokens).sum(dim=1)
sentence.square().mean().backward()
print(f"gradient norm: {query.weight.grad.norm():.4f}")
