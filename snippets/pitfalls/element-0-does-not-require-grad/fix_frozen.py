import numpy as np
import torch
from torch import nn

torch.manual_seed(0)
images, labels = torch.rand(32, 3, 8, 8), torch.randint(4, (32,))
backbone = nn.Sequential(nn.Conv2d(3, 8, 3), nn.ReLU(), nn.Flatten())
backbone.requires_grad_(False)  # frozen before the head exists
head = nn.Linear(8 * 6 * 6, 4)

with torch.no_grad():
    features = backbone(images)
logits = head(features)  # outside of no_grad()
nn.functional.cross_entropy(logits, labels).backward()
print(f"gradient norm of the head: {head.weight.grad.norm():.3f}")
print("gradient of the backbone:", backbone[0].weight.grad)

error = torch.softmax(logits, dim=1).detach().numpy() - np.eye(4)[labels.numpy()]
assert np.allclose(head.weight.grad, error.T @ features.numpy() / 32, atol=1e-6)
