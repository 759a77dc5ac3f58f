import torch
from torch import nn

encoder = nn.LSTM(16, 24, batch_first=True, bidirectional=True)
norm = nn.LayerNorm([50, 48])
for length in 50, 49, 7:
    states, _ = encoder(torch.randn(2, length, 16))
    try:
        print(f"{length} steps: {tuple(norm(states).shape)}")
    except RuntimeError as error:
        print(f"{length} steps: {error}")
