import torch
from torch import nn

torch.manual_seed(0)
scans = torch.rand(2, 1, 24, 24)
organs = torch.randint(4, (2, 24, 24))
one_hot = nn.functional.one_hot(organs, num_classes=4)  # (2, 24, 24, 4)

model = nn.Conv2d(1, 4, kernel_size=3, padding=1)
loss = nn.functional.cross_entropy(model(scans), one_hot.argmax(dim=-1))
print(f"loss: {loss.item():.4f}")

# Proof: minus the sum of label times log-probability, over the pixels, in NumPy.
import numpy as np

scores = model(scans).detach().numpy().transpose(0, 2, 3, 1)
logs = scores - np.log(np.exp(scores).sum(axis=-1, keepdims=True))
assert abs(loss.item() + (one_hot.numpy() * logs).sum() / organs.numel()) < 1e-4
