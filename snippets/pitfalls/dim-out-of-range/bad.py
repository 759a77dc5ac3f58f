import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.features = nn.Sequential(nn.Conv1d(1, 8, 9), nn.AdaptiveAvgPool1d(1))
        self.head = nn.Linear(8, 5)

    def forward(self, sound):
        pooled = self.features(sound).squeeze()  # (batch, 8, 1) becomes (batch, 8)
        return self.head(pooled).softmax(dim=1)


torch.manual_seed(0)
sounds = torch.randn(33, 1, 100)
model = Classifier().eval()
with torch.no_grad():
    for (batch,) in DataLoader(TensorDataset(sounds), batch_size=16):
        print(f"{len(batch)} sounds: {tuple(model(batch).shape)}")
