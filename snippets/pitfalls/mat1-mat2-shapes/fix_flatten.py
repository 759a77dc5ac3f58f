import torch
from torch import nn


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.linear = nn.Linear(3 * 16 * 16, 5)

    def forward(self, photos):
        return self.linear(photos.flatten(1))  # keeps the batch axis


photos = torch.rand(8, 3, 16, 16)
model = Classifier()
logits = model(photos)
print("logits:", tuple(logits.shape))

# Proof: each photo as one row of a NumPy matrix product.
import numpy as np

weight, bias = (part.detach().numpy() for part in model.linear.parameters())
expected = photos.numpy().reshape(8, -1) @ weight.T + bias
np.testing.assert_allclose(logits.detach(), expected, rtol=1e-4, atol=1e-5)
