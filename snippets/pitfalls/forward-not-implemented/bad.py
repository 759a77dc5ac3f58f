import torch
from torch import nn


class Digits(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = nn.Linear(64, 32)
        self.output = nn.Linear(32, 10)

        def forward(self, images):
            return self.output(torch.relu(self.hidden(images.flatten(1))))


torch.manual_seed(0)
model, images = Digits(), torch.randn(4, 1, 8, 8)
logits = model(images)
print(f"logits: {tuple(logits.shape)}, first: {logits[0, 0].item():.4f}")
