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
loss_of = nn.CrossEntropyLoss()  # the mean over words, padding left out
whole = loss_of(tagger(inputs).flatten(0, 1), targets.flatten())
(wanted,) = torch.autograd.grad(whole, tagger.weight)

for part, target in zip(inputs.split(2), targets.split(2), strict=True):
    loss = loss_of(tagger(part).flatten(0, 1), target.flatten())
    (loss / 4).backward()
error = (tagger.weight.grad - wanted).norm() / wanted.norm()
print(f"error of the gradient: {error:.1%}")
