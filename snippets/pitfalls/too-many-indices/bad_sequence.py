import torch
from torch import nn

torch.manual_seed(0)
encoder = nn.LSTM(8, 16, batch_first=True)
head = nn.Linear(16, 3)


def predict(recordings):
    states, _ = encoder(recordings)
    return head(states[:, -1, :])  # the last step of each recording


recording = torch.randn(50, 8)  # a single one, with 50 steps
scores = predict(recording)
print(f"scores: {scores.shape}, largest {scores.max().item():.4f}")
