import torch
from torch import nn

torch.manual_seed(0)
model, image, label = nn.Linear(16, 3), torch.rand(4, 16), torch.tensor([0, 1, 2, 1])

for _ in range(5):  # an attack: push the pixels uphill
    image.requires_grad = True
    loss = nn.functional.cross_entropy(model(image), label)
    loss.backward()
    image = (image + 0.02 * image.grad.sign()).clamp(0, 1)
print(f"loss: {loss.item():.4f}")
print(f"mean pixel: {image.mean().item():.4f}")
