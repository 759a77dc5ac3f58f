import torch
from torch import nn

torch.manual_seed(0)
lengths = [40, 35, 30, 25, 5, 4, 3, 2]  # long sentences first, as after sorting
words = [torch.randint(50, (length,)) for length in lengths]
tags = [sentence % 3 if len(sentence) > 9 else sentence * 0 for sentence in words]
inputs = nn.utils.rnn.pad_sequence(words, batch_first=True)
targets = nn.utils.rnn.pad_sequence(tags, batch_first=True, padding_value=-100)

tagger = nn.Embedding(50, 3)  # a score for each of three tags of each word
loss_of = nn.CrossEntropyLoss(reduction="sum")
count = (targets != -100).sum()  # of all micro-batches, before the first backward()
for part, target in zip(inputs.split(2), targets.split(2), strict=True):
    loss = loss_of(tagger(part).flatten(0, 1), target.flatten())
    (loss / count).backward()
print("gradient by tag, accumulated:", tagger.weight.grad.sum(0).round(decimals=4))

# Proof: all words at once in NumPy; softmax minus one-hot, averaged
import numpy as np

word, tag = torch.cat(words).numpy(), torch.cat(tags).numpy()
score = np.exp(tagger.weight.detach().numpy()[word])
wanted = np.zeros((50, 3))
np.add.at(wanted, word, score / score.sum(1, keepdims=True) - np.eye(3)[tag])
error = np.linalg.norm(tagger.weight.grad.numpy() - wanted / len(word))
assert error < 1e-5 * np.linalg.norm(wanted / len(word))
assert len(word) == sum(lengths)
