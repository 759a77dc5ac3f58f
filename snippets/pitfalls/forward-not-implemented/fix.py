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

# Proof: the two layers in NumPy.
import numpy as np

w, b, v, c = (part.detach().numpy() for part in model.parameters())
x = images.numpy().reshape(4, 64)
expected = np.maximum(x @ w.T + b, 0) @ v.T + c
np.testing.assert_allclose(logits.detach(), expected, atol=1e-5)
