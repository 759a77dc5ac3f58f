import torch
from torch import nn

torch.manual_seed(0)
text = torch.randn(8, 60, 10)  # 8 streams of characters, as vectors
rnn = nn.LSTM(10, 16, batch_first=True)  # was a GRU
state = None
for part in text.split(20, dim=1):
    steps, state = rnn(part, state)
    steps.square().mean().backward()
    state = tuple(one.detach() for one in state)  # no gradient through earlier parts
print(f"gradient: {rnn.weight_hh_l0.grad.norm().item():.4f}")

# Proof: each part alone, with the numbers of the state before it.
whole, _ = rnn(text[:, :20])
total = torch.autograd.grad(whole.square().mean(), rnn.weight_hh_l0)[0]
for start in 20, 40:
    with torch.no_grad():
        _, (h, c) = rnn(text[:, :start])
    part, _ = rnn(text[:, start : start + 20], (h.clone(), c.clone()))
    total = total + torch.autograd.grad(part.square().mean(), rnn.weight_hh_l0)[0]
torch.testing.assert_close(rnn.weight_hh_l0.grad, total, atol=1e-5, rtol=1e-3)
