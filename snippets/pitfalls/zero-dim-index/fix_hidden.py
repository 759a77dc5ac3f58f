import torch
from torch import nn


def repackage(hidden):
    """Cut the state of an LSTM from the text before."""
    if isinstance(hidden, torch.Tensor):
        return hidden.detach()
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

# Proof: the second window alone, from the numbers that the first one left.
with torch.no_grad():
    _, (state, cell) = lstm(text[:10])
states, _ = lstm(text[10:], (torch.tensor(state.tolist()), torch.tensor(cell.tolist())))
expected = torch.autograd.grad(states.square().mean(), lstm.weight_hh_l0)[0]
assert abs(gradient - expected.norm().item()) < 1e-6
