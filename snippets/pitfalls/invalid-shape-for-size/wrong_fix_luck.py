import torch
from torch import nn


class LeNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 6, 5)
        self.conv2 = nn.Conv2d(6, 16, 5)
        self.pool = nn.MaxPool2d(2)
        self.fc = nn.Linear(16 * 5 * 5, 10)

    def forward(self, x):
        x = self.pool(torch.relu(self.conv1(x)))
        x = self.pool(torch.relu(self.conv2(x)))
        x = x.view(-1, 16 * 5 * 5)
        return self.fc(x)


torch.manual_seed(0)
digits = torch.rand(100, 1, 28, 28)  # 100 * 256 values are 64 * 400
logits = LeNet()(digits)
print(f"logits: {tuple(logits.shape)}, digits: {len(digits)}")

# Proof: the rows are no longer the digits
assert (len(digits), len(logits)) == (100, 64)
