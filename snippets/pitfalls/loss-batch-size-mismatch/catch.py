import torch
from torch import nn


class Gesture(nn.Module):
    def __init__(self):
        super().__init__()
        self.gru = nn.GRU(6, 16, batch_first=True)
        self.classify = nn.Linear(16, 5)

    def forward(self, x):
        states, _ = self.gru(x)
        return self.classify(states[-1])


model = Gesture()
for batch in 3, 7:
    rows = len(model(torch.zeros(batch, 7, 6)))  # seven steps
    print(f"batch of {batch}: {rows} rows")
