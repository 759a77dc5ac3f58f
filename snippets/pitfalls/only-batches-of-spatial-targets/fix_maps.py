import torch
from torch import nn

torch.manual_seed(0)
digits, labels = torch.rand(32, 1, 28, 28), torch.randint(10, (32,))
model = nn.Sequential(
    nn.Conv2d(1, 8, kernel_size=3),
    nn.ReLU(),
    nn.Conv2d(8, 10, kernel_size=3),
    nn.AdaptiveAvgPool2d(1),  # one value per class
    nn.Flatten(),
)
logits = model(digits)
print("logits:", tuple(logits.shape))
loss = nn.functional.cross_entropy(logits, labels)
print(f"loss: {loss.item():.4f}")

# Proof: the loss from the mean of each class's map, in NumPy.
import numpy as np

scores = model[:3](digits).detach().numpy().mean(axis=(2, 3))
right = scores[np.arange(32), labels.numpy()]
expected = (np.log(np.exp(scores).sum(axis=1)) - right).mean()
assert abs(loss.item() - expected) < 1e-4
