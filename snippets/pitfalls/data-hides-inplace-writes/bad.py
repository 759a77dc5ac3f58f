import torch
from torch import nn

torch.manual_seed(0)
patches = torch.randn(64, 16)
gate = nn.Linear(16, 1)
nn.init.zeros_(gate.weight)
nn.init.zeros_(gate.bias)  # every gate starts half open

opening = torch.sigmoid(gate(patches))
penalty = opening.mean()
picture = opening.data  # for the log: only the patches that pass
picture[picture <= 0.5] = 0
penalty.backward()
print(f"gradient of the gate's bias: {gate.bias.grad.item():.4f}")
print(f"patches that pass: {picture.count_nonzero()}")
