import torch
from torch import nn

torch.manual_seed(0)
lengths = [40, 35, 30, 25, 5, 4, 3, 2]  # long sentences first, as after sorting
words = [torch.randint(50, (length,)) for length in lengths]
tags = [sentence % 3 if len(sentence) > 9 else sentence * 0 for sentence in words]
inputs = nn.utils.rnn.pad_sequence(words, batch_first=True)
targets = nn.utils.rnn.pad_sequence(tags, batch_first=True, padding_value=-100)

tagger = nn.Embedding(50, 3)  # a score for each of three tags of each word
loss_of = nn.CrossEntropyLoss()  # the mean over words, padding left out
for part, target in zip(inputs.split(2), targets.split(2), strict=True):
    loss = loss_of(tagger(part).flatten(0, 1), target.flatten())
    (loss / 4).backward()
print("gradient by tag, accumulated:", tagger.weight.grad.sum(0).round(decimals=4))

tagger.zero_grad()
loss_of(tagger(inputs).flatten(0, 1), targets.flatten()).backward()
print("gradient by tag, one batch:", tagger.weight.grad.sum(0).round(decimals=4))
