import torch
from torch import nn

torch.manual_seed(0)
scores = torch.randn(2, 5, 100)  # sentences, places, words of the vocabulary
targets = torch.randint(100, (2, 5))
targets[0, 2:] = -100  # the first sentence has two words, the second five

loss = nn.CrossEntropyLoss()  # ignore_index is -100
each = nn.CrossEntropyLoss(reduction="none")
axes = scores.transpose(1, 2)  # classes come second: (sentences, words, places)
by_word = each(axes, targets)
known = targets != -100
print("shape of the losses:", tuple(by_word.shape))
print(f"loss: {loss(axes, targets):.4f}")
print(f"mean of all words: {by_word[known].mean():.4f}")
sentences = by_word.sum(1) / known.sum(1)
print(f"mean of the sentences' means: {sentences.mean():.4f}")
print(f"all targets ignored: {loss(axes, torch.full_like(targets, -100))}")

# Proof: by which number the sum is divided
torch.testing.assert_close(loss(axes, targets), by_word.sum() / 7)
assert abs(loss(axes, targets) - sentences.mean()) > 0.01
assert loss(axes, torch.full_like(targets, -100)).isnan()
