import torch
from torch import nn

torch.manual_seed(0)
text = torch.randn(8, 60, 10)  # 8 streams of characters, as vectors
rnn = nn.LSTM(10, 16, batch_first=True)  # was a GRU
state = None
for part in text.split(20, dim=1):
    steps, state = rnn(part, state)
    steps.square().mean().backward()
    state = state.detach()  # no gradient through earlier parts
print(f"gradient: {rnn.weight_hh_l0.grad.norm().item():.4f}")
