import torch
from torch import nn

torch.manual_seed(0)
digits, labels = torch.rand(32, 1, 28, 28), torch.randint(10, (32,))
model = nn.Sequential(
    nn.Conv2d(1, 8, kernel_size=3),
    nn.ReLU(),
    nn.MaxPool2d(2),
    nn.Flatten(),
    nn.Linear(8 * 14 * 14, 10),  # as if the convolution kept the size
)
loss = nn.functional.cross_entropy(model(digits), labels)
print(f"loss: {loss.item():.2f}")
