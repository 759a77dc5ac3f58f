import torch
from torch import nn
from torch.autograd import Variable


def repackage(hidden):
    """Cut the state of an LSTM from the text before, as code of 2017 does it."""
    if type(hidden) is Variable:
        return Variable(hidden.data)
    return tuple(repackage(part) for part in hidden)


torch.manual_seed(0)
text, lstm = torch.randn(20, 1, 8), nn.LSTM(8, 8)
hidden = torch.zeros(1, 1, 8), torch.zeros(1, 1, 8)
for window in text.split(10):
    hidden = repackage(hidden)
    lstm.zero_grad()
    states, hidden = lstm(window, hidden)
    states.square().mean().backward()
gradient = lstm.weight_hh_l0.grad.norm().item()
print(f"gradient: {gradient:.4f}")
