import torch
from torch import nn


class LeNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 6, 5)
        self.conv2 = nn.Conv2d(6, 16, 5)
        self.pool = nn.MaxPool2d(2)
        self.fc = nn.Linear(16 * 4 * 4, 10)

    def forward(self, x):
        x = self.pool(torch.relu(self.conv1(x)))
        x = self.pool(torch.relu(self.conv2(x)))
        x = x.flatten(1)
        return self.fc(x)


torch.manual_seed(0)
digits = torch.rand(64, 1, 28, 28)
model = LeNet()
logits = model(digits)
print(f"logits: {tuple(logits.shape)}, first: {logits[0, 0]:.4f}")

# Proof: digit by digit, with the 256 features taken out one after the other
with torch.no_grad():
    for digit, row in zip(digits[:3], logits[:3], strict=True):
        maps = model.pool(torch.relu(model.conv1(digit[None])))
        maps = model.pool(torch.relu(model.conv2(maps)))[0]
        features = [
            maps[c, y, x] for c in range(16) for y in range(4) for x in range(4)
        ]
        torch.testing.assert_close(
            row, model.fc.weight @ torch.stack(features) + model.fc.bias
        )
assert len(logits) == 64
