import torch
from torch import nn


class LeafNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(3, 8, 3, padding=1)
        self.pool = nn.MaxPool2d(2)
        self.classify = nn.Linear(8 * 16 * 16, 4)

    def forward(self, x):
        x = self.pool(self.conv(x).relu())
        x = x.flatten(1)  # one row per image
        return self.classify(x)


torch.manual_seed(0)
images, species = torch.randn(16, 3, 32, 32), torch.randint(4, (16,))
model = LeafNet()
output = model(images)
print(f"output: {tuple(output.shape)}")
loss = nn.CrossEntropyLoss()(output, species)
print(f"loss: {loss.item():.4f}")

# Proof: the images one by one, and the cross-entropy in NumPy.
import numpy as np

w, b = (part.detach().double().numpy() for part in model.classify.parameters())
terms = []
for image, label in zip(images, species.tolist(), strict=True):
    maps = torch.nn.functional.max_pool2d(model.conv(image).clamp(min=0), 2)
    scores = w @ maps.detach().double().numpy().ravel() + b
    terms.append(np.log(np.exp(scores).sum()) - scores[label])
assert abs(loss.item() - np.mean(terms)) < 1e-5
