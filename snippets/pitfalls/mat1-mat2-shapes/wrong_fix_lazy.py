import torch
from torch import nn


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.linear = nn.LazyLinear(5)  # takes whatever comes

    def forward(self, photos):
        return self.linear(photos)  # nothing flattens them


photos = torch.rand(8, 3, 16, 16)
model = Classifier()
logits = model(photos)
print("logits:", tuple(logits.shape))
assert model.linear.in_features == 16, "one row of pixels, not a photograph"
