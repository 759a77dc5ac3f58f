import torch
from torch import nn


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.features = nn.Sequential(nn.Conv2d(3, 8, 3, padding=1), nn.MaxPool2d(4))
        self.head = nn.Linear(8 * 8 * 8, 10)

    def forward(self, x):
        x = self.features(x)
        return self.head(x.view(x.size(0), -1))


torch.manual_seed(0)
model = Classifier().to(memory_format=torch.channels_last)  # for speed
images = torch.randn(4, 3, 32, 32).to(memory_format=torch.channels_last)
print(f"logits: {tuple(model(images).shape)}")
