import numpy as np
import torch
from torch import nn

torch.manual_seed(0)
lengths = [
    40,
    35,
    30,
    25,
    5,
    4,
    3,
    2,
]  # sentences, to be padded; the short ones say yes
words = [torch.randint(50, (length,)) for length in lengths]
tags = [sentence % 3 if len(sentence) > 9 else sentence * 0 for sentence in words]
inputs = nn.utils.rnn.pad_sequence(words, batch_first=True)
targets = nn.utils.rnn.pad_sequence(tags, batch_first=True, padding_value=-100)

tagger = nn.Embedding(50, 3)  # a score for each tag of each word
loss_of = nn.CrossEntropyLoss(reduction="sum")
count = (targets != -100).sum()  # of all micro-batches, before the first backward()
for part, target in zip(inputs.split(2), targets.split(2), strict=True):
    loss = loss_of(tagger(part).flatten(0, 1), target.flatten())
    (loss / count).backward()

# One pass over all words in NumPy: softmax minus one-hot, averaged.
word, tag = torch.cat(words).numpy(), torch.cat(tags).numpy()
score = np.exp(tagger.weight.detach().numpy()[word])
wanted = np.zeros((50, 3))
np.add.at(wanted, word, score / score.sum(1, keepdims=True) - np.eye(3)[tag])
wanted /= len(word)
error = np.linalg.norm(tagger.weight.grad.numpy() - wanted) / np.linalg.norm(wanted)
print(f"error of the gradient: {error:.1%}")
assert error < 1e-5
