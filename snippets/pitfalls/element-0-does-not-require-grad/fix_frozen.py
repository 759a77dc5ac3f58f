import torch
from torch import nn

torch.manual_seed(0)
images, labels = torch.rand(32, 3, 8, 8), torch.randint(4, (32,))
model = nn.Sequential(nn.Conv2d(3, 8, 3), nn.ReLU(), nn.Flatten(), nn.Linear(288, 10))
model.requires_grad_(False)  # freeze what is pretrained
model[3] = nn.Linear(288, 4)  # a new head for four classes

loss = nn.functional.cross_entropy(model(images), labels)
loss.backward()
print(f"gradient norm of the head: {model[3].weight.grad.norm():.3f}")
print("gradient of the backbone:", model[0].weight.grad)

# Proof: the gradient of the head, written out; the backbone has none.
import numpy as np

features = model[:3](images)
error = torch.softmax(model(images), dim=1).detach().numpy() - np.eye(4)[labels.numpy()]
expected = error.T @ features.numpy() / 32
assert np.allclose(model[3].weight.grad.numpy(), expected, atol=1e-6)
assert model[0].weight.grad is None
