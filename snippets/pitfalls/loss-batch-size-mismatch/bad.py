import torch
from torch import nn


class LeafNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(3, 8, 3, padding=1)
        self.pool = nn.MaxPool2d(2)
        self.classify = nn.Linear(8 * 8 * 8, 4)

    def forward(self, x):
        x = self.pool(self.conv(x).relu())
        x = x.view(-1, 8 * 8 * 8)  # sized for images of 16x16
        return self.classify(x)


torch.manual_seed(0)
images, species = torch.randn(16, 3, 32, 32), torch.randint(4, (16,))
model = LeafNet()
output = model(images)
print(f"output: {tuple(output.shape)}")
loss = nn.CrossEntropyLoss()(output, species)
print(f"loss: {loss.item():.4f}")
