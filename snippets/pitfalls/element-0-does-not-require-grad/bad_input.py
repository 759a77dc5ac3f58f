import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Flatten(), nn.Linear(64, 16), nn.ReLU(), nn.Linear(16, 3))
model.requires_grad_(False)  # only looked at, not trained
images, labels = torch.rand(4, 1, 8, 8), torch.tensor([0, 2, 1, 1])

loss = nn.functional.cross_entropy(model(images), labels)
loss.backward()
print(f"largest saliency: {images.grad.abs().max():.4f}")
