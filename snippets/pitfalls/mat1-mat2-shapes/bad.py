import torch
from torch import nn

model = nn.Sequential(
    nn.Conv2d(1, 8, kernel_size=3),
    nn.ReLU(),
    nn.MaxPool2d(2),
    nn.Flatten(),
    nn.Linear(8 * 14 * 14, 10),  # as if the convolution kept the size
)
digits = torch.rand(32, 1, 28, 28)
print(model(digits).shape)
