import torch
from torch import nn

torch.manual_seed(0)
image_encoder, text_encoder = nn.Linear(5, 8), nn.Linear(5, 8)
images = torch.randn(32, 5)
captions = images + 0.1 * torch.randn(32, 5)


def contrastive_loss(images, captions):
    """Each image has to find its own caption among those of the batch."""
    one = nn.functional.normalize(image_encoder(images), dim=1)
    other = nn.functional.normalize(text_encoder(captions), dim=1)
    return nn.functional.cross_entropy(10 * one @ other.T, torch.arange(len(images)))


whole = contrastive_loss(images, captions)
(wanted,) = torch.autograd.grad(whole, image_encoder.weight)
for image, caption in zip(images.split(8), captions.split(8), strict=True):
    (contrastive_loss(image, caption) / 4).backward()
error = (image_encoder.weight.grad - wanted).norm() / wanted.norm()
print(f"error of the accumulated gradient: {error:.0%}")
