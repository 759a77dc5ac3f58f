import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(
    nn.Conv2d(3, 16, kernel_size=3),
    nn.ReLU(),
    nn.Flatten(),
    nn.Linear(16 * 30 * 30, 10),
)
for size in (32, 50, 96):
    scores = model(torch.rand(2, 3, size, size))
    print(f"{size} x {size}: scores {tuple(scores.shape)}")
