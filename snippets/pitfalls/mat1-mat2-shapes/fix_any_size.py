import torch
from torch import nn

torch.manual_seed(0)
body = nn.Sequential(nn.Conv2d(3, 16, kernel_size=3), nn.ReLU())
head = nn.Sequential(
    nn.AdaptiveAvgPool2d(1),  # one number a channel, whatever the size
    nn.Flatten(),
    nn.Linear(16, 10),
)
for size in (32, 50, 96):
    maps = body(torch.rand(2, 3, size, size))
    scores = head(maps)
    print(f"{size} x {size}: {maps[0].numel()} numbers, scores {tuple(scores.shape)}")

    means = maps.sum(dim=(2, 3)) / (size - 2) ** 2
    expected = means @ head[2].weight.T + head[2].bias
    torch.testing.assert_close(scores, expected, rtol=1e-3, atol=1e-4)
