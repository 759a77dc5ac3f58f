import torch
from torch import nn

torch.manual_seed(0)
features = nn.Sequential(nn.Conv2d(1, 4, 3), nn.ReLU())
head = nn.Sequential(nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(4, 3))
scan = torch.randn(1, 1, 12, 12)

maps = features(scan)
maps.retain_grad()  # before backward()
score = head(maps)[0, 2]
score.backward()
weights = maps.grad.mean(dim=(0, 2, 3))  # the weights of Grad-CAM
print(f"weight of the first map: {weights[0].item():.6f}")

# Proof: the score is a weighted mean over 10 x 10 pixels of each map.
torch.testing.assert_close(weights, head[2].weight.detach()[2] / 100)
torch.testing.assert_close(
    maps.grad, (head[2].weight[2] / 100).view(1, 4, 1, 1).expand(1, 4, 10, 10)
)
