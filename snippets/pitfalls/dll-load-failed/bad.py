# Needs Windows.
import torch
from torch import nn

reader = nn.LSTM(input_size=26, hidden_size=64, batch_first=True)
output, _ = reader(torch.randn(1, 12, 26))
print(f"letters: {output.shape[1]}")
