import torch
from torch import nn


class Tagger(nn.Module):
    def __init__(self, batch_size):
        super().__init__()
        self.batch_size = batch_size
        self.lstm = nn.LSTM(16, 32, batch_first=True)
        self.head = nn.Linear(32, 5)

    def forward(self, x):
        frames, _ = self.lstm(x)
        return self.head(frames).reshape(self.batch_size, -1, 5)


model = Tagger(batch_size=8).eval()
for size in (8, 7, 1):
    try:
        with torch.no_grad():
            logits = model(torch.zeros(size, 25, 16))
    except RuntimeError as error:
        print(f"batch of {size}: {error}")
