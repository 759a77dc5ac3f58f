import torch
from torch import nn

torch.manual_seed(0)
readings, wanted = torch.randn(32, 20, 3), torch.randn(32)  # 20 time steps
cell, head = nn.RNNCell(3, 16), nn.Linear(16, 1)

states = torch.zeros(32, 21, 16)
for t in range(20):
    states[:, t + 1] = cell(readings[:, t], states[:, t])
loss = nn.functional.mse_loss(head(states[:, 20]).squeeze(1), wanted)
loss.backward()
print(f"gradient norm: {cell.weight_hh.grad.norm():.4f}")
