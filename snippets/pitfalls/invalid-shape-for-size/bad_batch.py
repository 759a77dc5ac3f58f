import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
batch_size = 32
clips = TensorDataset(torch.randn(80, 20, 13))  # 80 clips of 20 frames
model = nn.Linear(20 * 13, 10)

for (batch,) in DataLoader(clips, batch_size=batch_size):
    logits = model(batch.view(batch_size, 20 * 13))
    print(f"logits: {tuple(logits.shape)}")
