import torch
from torch import nn

torch.manual_seed(0)
sounds = torch.randn(4, 20)  # 4 clips, 20 spectral features
birds = [[0, 1], [1, 4], [2, 3], [0, 2]]  # the species heard in each, out of five

heard = torch.tensor(birds).float()
model = nn.Linear(20, 5)
loss = nn.BCEWithLogitsLoss()(model(sounds), heard)
print(f"loss: {loss.item():.4f}")
