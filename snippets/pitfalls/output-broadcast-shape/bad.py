import torch
from torch import nn


def normalize(image, mean, std):
    """Do what torchvision.transforms.Normalize does."""
    mean = torch.tensor(mean).view(-1, 1, 1)
    std = torch.tensor(std).view(-1, 1, 1)
    return image.clone().sub_(mean).div_(std)


torch.manual_seed(0)
images = torch.rand(64, 1, 28, 28)  # digits: one channel
labels = torch.randint(10, (64,))
mean, std = (0.5, 0.5, 0.5), (0.5, 0.5, 0.5)
digits = torch.stack([normalize(image, mean, std) for image in images])

model = nn.Sequential(nn.Flatten(), nn.Linear(28 * 28, 10))
loss = nn.functional.cross_entropy(model(digits), labels)
print(f"batch: {tuple(digits.shape)}")
print(f"loss: {loss.item():.4f}")
