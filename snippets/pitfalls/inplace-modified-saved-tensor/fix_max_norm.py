import torch
from torch import nn

torch.manual_seed(0)
embedding = nn.Embedding(50, 8, max_norm=1.0)
left, right = torch.randint(50, (32, 4)), torch.randint(50, (32, 4))
missing = torch.randint(50, (32,))  # the word in the middle

before, after = embedding(left), embedding(right)  # all that writes comes first
from_left = before.mean(dim=1) @ embedding.weight.T
from_right = after.mean(dim=1) @ embedding.weight.T
loss = nn.functional.cross_entropy(from_left + from_right, missing)
loss.backward()
print(f"gradient norm: {embedding.weight.grad.norm():.4f}")

# Proof: a plain table, with the norms of the words that were looked up cut to one.
torch.manual_seed(0)
table = nn.Embedding(50, 8).weight.detach()
seen = torch.cat([left, right]).unique()
table[seen] /= table[seen].norm(dim=1, keepdim=True).clamp(min=1)
table.requires_grad_()
scores = (table[left] + table[right]).mean(dim=1) @ table.T
cost = -scores.log_softmax(dim=1)[range(32), missing].mean()
torch.testing.assert_close(embedding.weight.grad, torch.autograd.grad(cost, table)[0])
