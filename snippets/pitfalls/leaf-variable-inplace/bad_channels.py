import torch
from torch import nn

torch.manual_seed(0)
classifier = nn.Sequential(nn.Flatten(), nn.Linear(3 * 8 * 8, 10))
image = torch.rand(1, 3, 8, 8, requires_grad=True)  # which pixels matter?
mean, std = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)

for channel, centre, spread in zip(image[0], mean, std, strict=True):
    channel.sub_(centre).div_(spread)
classifier(image)[0, 3].backward()
print(f"largest gradient of a pixel: {image.grad.abs().max():.3f}")
