import torch
from torch import nn

model = nn.Sequential(
    nn.Conv2d(3, 16, kernel_size=3),
    nn.ReLU(),
    nn.AdaptiveAvgPool2d(1),  # one number a channel, whatever the size
    nn.Flatten(),
    nn.Linear(16, 10),
)
for size in (32, 50, 224):
    photos = torch.rand(2, 3, size, size)
    pooled = model[:2](photos).mean((2, 3))
    torch.testing.assert_close(model(photos), model[4](pooled))
    print(f"{size} x {size}:", tuple(model(photos).shape))
