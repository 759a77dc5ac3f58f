import torch
from torch import nn


def dice_loss(probability, target):
    overlap = torch.sum(probability * target)
    return 1 - 2 * overlap / (torch.sum(probability) + torch.sum(target))


torch.manual_seed(0)
segmenter = nn.Sequential(nn.Conv2d(3, 1, kernel_size=1), nn.Sigmoid())
optimizer = torch.optim.Adam(segmenter.parameters(), lr=0.3)
image = torch.randn(4, 3, 32, 32)
target = (image.mean(dim=1, keepdim=True) > 0.5).float()

for _ in range(100):
    loss = dice_loss(segmenter(image), target)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(f"Dice loss after training: {loss.item():.3f}")
assert loss.item() < 0.1

# The gradient is right: finite differences give the same slope along the bias.
segmenter, image, target = segmenter.double(), image.double(), target.double()
optimizer.zero_grad()
dice_loss(segmenter(image), target).backward()
logits = torch.logit(segmenter(image).detach())
up, down = (dice_loss(torch.sigmoid(logits + step), target) for step in (1e-5, -1e-5))
assert abs(segmenter[0].bias.grad.item() - (up - down) / 2e-5) < 1e-6
