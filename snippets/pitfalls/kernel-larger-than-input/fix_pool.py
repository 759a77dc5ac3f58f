import torch
from torch import nn

torch.manual_seed(0)
features = nn.Sequential(nn.Conv2d(3, 16, 32, stride=32), nn.ReLU())  # 224 -> 7
model = nn.Sequential(
    features, nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(16, 10)
)
for size in 224, 96:
    scores = model(torch.rand(2, 3, size, size))
    print(f"{size} x {size}: scores {tuple(scores.shape)}")

# Proof: the mean over all cells, for two more sizes; for 224 it is AvgPool2d(7).
for size in 64, 160, 224:
    photos = torch.rand(2, 3, size, size)
    means = features(photos).flatten(2).sum(dim=2) / (size // 32) ** 2
    expected = means @ model[3].weight.T + model[3].bias
    torch.testing.assert_close(model(photos), expected, atol=1e-4, rtol=1e-3)
torch.testing.assert_close(nn.AvgPool2d(7)(features(photos))[:, :, 0, 0], means)
assert scores.shape == (2, 10)
