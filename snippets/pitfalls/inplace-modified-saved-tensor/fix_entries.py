import torch
from torch import nn

torch.manual_seed(0)
tokens = torch.randn(2, 5, 8)  # two sentences, of 5 and of 3 words
is_padding = torch.tensor([[False] * 5, [False] * 3 + [True] * 2])
query = nn.Linear(8, 1, bias=False)

scores = query(tokens).squeeze(2).masked_fill(is_padding, -torch.inf)
attention = scores.softmax(dim=1)
sentence = (attention[:, :, None] * tokens).sum(dim=1)
sentence.square().mean().backward()
print(f"gradient norm: {query.weight.grad.norm():.4f}")

# Proof: each sentence alone, cut to its length, has the same gradient.
found, query.weight.grad = query.weight.grad, None
for words in (tokens[0], tokens[1, :3]):
    alone = query(words).softmax(dim=0).T @ words
    (alone.square().mean() / 2).backward()
torch.testing.assert_close(found, query.weight.grad)
