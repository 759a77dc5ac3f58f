import torch
from torch import nn

tags = [[1, 0, 1], [0, 1, 0], [0, 0, 0], [1, 1, 0]]  # rock, live, vocal: of four songs
torch.manual_seed(0)
songs = torch.randn(4, 20)
model = nn.Linear(20, 3)

target = torch.tensor(tags)
loss = nn.BCEWithLogitsLoss()(model(songs), target)
loss.backward()
print(f"loss: {loss.item():.3f}")
