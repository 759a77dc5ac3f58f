import torch
from torch import nn

torch.manual_seed(0)
images, labels = torch.rand(32, 3, 8, 8), torch.randint(4, (32,))
model = nn.Sequential(nn.Conv2d(3, 8, 3), nn.ReLU(), nn.Flatten(), nn.Linear(288, 10))
model[3] = nn.Linear(288, 4)  # a new head for four classes
model.requires_grad_(False)  # freeze what is pretrained

loss = nn.functional.cross_entropy(model(images), labels)
loss.backward()
print(f"gradient norm of the head: {model[3].weight.grad.norm():.3f}")
print("gradient of the backbone:", model[0].weight.grad)
