import torch
from torch import nn

torch.manual_seed(0)
backbone = nn.Sequential(nn.Conv2d(3, 16, 3, padding=1), nn.ReLU())
head = nn.Conv2d(16, 5, 1)  # 5 classes for each pixel
scenes, classes = torch.rand(2, 3, 32, 32), torch.randint(5, (2, 32, 32))

with torch.autocast("cpu", dtype=torch.bfloat16):
    features = backbone(scenes)
logits = head(features)
loss = nn.functional.cross_entropy(logits, classes)
loss.backward()
print(f"loss: {loss.item():.2f}")
