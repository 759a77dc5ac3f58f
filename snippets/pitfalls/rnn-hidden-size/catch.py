import torch
from torch import nn


class Tagger(nn.Module):
    def __init__(self, batch_first):
        super().__init__()
        self.lstm = nn.LSTM(6, 16, batch_first=batch_first)

    def forward(self, x):
        return self.lstm(x)[0]


@torch.no_grad()
def largest_difference(model, batch):
    """Between each sample alone and in its batch; use it in eval() mode."""
    alone = torch.cat([model(sample.unsqueeze(0)) for sample in batch])
    return (alone - model(batch)).abs().max().item()


torch.manual_seed(0)
batch = torch.randn(4, 10, 6)  # (batch, time, features)
for batch_first in True, False:
    model = Tagger(batch_first).eval()
    print(f"batch_first={batch_first}: {largest_difference(model, batch):.3f}")
