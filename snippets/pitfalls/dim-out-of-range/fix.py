import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.features = nn.Sequential(nn.Conv1d(1, 8, 9), nn.AdaptiveAvgPool1d(1))
        self.head = nn.Linear(8, 5)

    def forward(self, sound):
        pooled = self.features(sound).squeeze(2)  # (batch, 8, 1) becomes (batch, 8)
        return self.head(pooled).softmax(dim=1)


torch.manual_seed(0)
sounds = torch.randn(33, 1, 100)
model = Classifier().eval()
with torch.no_grad():
    for (batch,) in DataLoader(TensorDataset(sounds), batch_size=16):
        output = model(batch)
        print(f"{len(batch)} sounds: {tuple(output.shape)}, first: {output[0, 0]:.4f}")

# Proof: the last sound, with mean and softmax in NumPy
import numpy as np

with torch.no_grad():
    pooled = model.features[0](sounds[32]).numpy().mean(axis=1)
    logits = model.head.weight.numpy() @ pooled + model.head.bias.numpy()
expected = np.exp(logits) / np.exp(logits).sum()
assert output.shape == (1, 5)
assert np.abs(output.numpy()[0] - expected).max() < 1e-5
