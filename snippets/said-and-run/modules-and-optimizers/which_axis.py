import warnings

import torch
from torch import nn

tokens = torch.zeros(2, 5, 7)  # sentences, words, scores of seven tags
with warnings.catch_warnings(record=True) as heard:
    warnings.simplefilter("always")
    guessed = nn.Softmax()(tokens)
chosen = nn.Softmax(dim=-1)(tokens)

assert len(heard) == 1
print(f"{heard[0].category.__name__}: {str(heard[0].message).partition('. ')[0]}")
for name, shares in {"nn.Softmax()": guessed, "nn.Softmax(dim=-1)": chosen}.items():
    print(f"{name}: the seven tags of a word sum to {shares[0, 0].sum():.2f}")
torch.testing.assert_close(guessed.sum(0), torch.ones(5, 7))  # over the sentences
torch.testing.assert_close(chosen.sum(-1), torch.ones(2, 5))

blocks = nn.ModuleList([nn.Linear(7, 7), nn.Linear(7, 7)])
try:
    blocks(tokens)
except NotImplementedError as error:
    print("NotImplementedError:", error)
