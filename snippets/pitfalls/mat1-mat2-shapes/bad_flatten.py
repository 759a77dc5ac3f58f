import torch
from torch import nn


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.linear = nn.Linear(3 * 16 * 16, 5)

    def forward(self, photos):
        return self.linear(photos)


photos = torch.rand(8, 3, 16, 16)
model = Classifier()
logits = model(photos)
print("logits:", tuple(logits.shape))
