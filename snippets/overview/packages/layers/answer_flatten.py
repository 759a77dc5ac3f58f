import torch
from torch import nn

features = nn.Sequential(
    nn.Conv2d(1, 16, kernel_size=3, padding=1),
    nn.BatchNorm2d(16),
    nn.ReLU(),
    nn.MaxPool2d(2),
    nn.Conv2d(16, 32, kernel_size=3, stride=2),
    nn.ReLU(),
    nn.Flatten(),
)
with torch.no_grad():
    size = features(torch.zeros(2, 1, 28, 28)).shape[1]  # ask, instead of counting
model = nn.Sequential(features, nn.Linear(size, 10))
print("features:", size)
print("images of 28 x 28:", tuple(model(torch.zeros(2, 1, 28, 28)).shape))
try:
    model(torch.zeros(2, 1, 40, 33))
except RuntimeError as error:
    print("RuntimeError:", error)

# Proof: by the formula, twice
assert size == 32 * ((28 // 2 - 3) // 2 + 1) ** 2
assert features(torch.zeros(2, 1, 40, 33)).shape == (2, 32 * 9 * 7)
