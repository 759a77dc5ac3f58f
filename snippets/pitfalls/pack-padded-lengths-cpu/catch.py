import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence


def forgets(words, lengths):
    """A model under test; it forgets that the lengths may be on a GPU."""
    embedded = nn.Embedding(500, 16)(words)
    return nn.GRU(16, 32)(pack_padded_sequence(embedded, lengths))


def copies(words, lengths):
    return forgets(words, lengths.cpu())


torch.manual_seed(0)
words, lengths = torch.randint(500, (7, 2)), torch.tensor([7, 3])
for forward in forgets, copies:
    _, last = forward(words, lengths)
    print(f"{forward.__name__}, lengths on the CPU: {tuple(last.shape)}")
    try:
        forward(words, lengths.to("meta"))  # as a GPU would have them
    except RuntimeError as error:  # NotImplementedError is one, too
        print(f"{forward.__name__}, lengths elsewhere: {error}")
