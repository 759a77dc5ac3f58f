import torch
from torch import nn

torch.manual_seed(0)
sounds = torch.randn(64, 20)  # 64 clips, 20 spectral features
bird = torch.randint(5, (64,))  # the number of one species out of five

model = nn.Linear(20, 5)
loss = nn.BCEWithLogitsLoss()(model(sounds), bird.float())
loss.backward()
