import torch
from torch import nn


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.linear = nn.LazyLinear(5)

    def forward(self, photos):
        return self.linear(photos)  # nothing flattens them


photos = torch.rand(8, 3, 16, 16)
model = Classifier()
logits = model(photos)
print("logits:", tuple(logits.shape))
print("in_features:", model.linear.in_features)

# Proof: the layer was made for one row of pixels, not for a photo.
assert model.linear.in_features == 16
