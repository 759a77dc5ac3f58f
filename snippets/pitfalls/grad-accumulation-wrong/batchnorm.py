import torch
from torch import nn


def error_of_accumulation(norm):
    torch.manual_seed(0)
    images, labels = torch.rand(32, 3, 8, 8), torch.randint(10, (32,))
    layers = [nn.Conv2d(3, 8, 3), norm, nn.ReLU(), nn.Flatten(), nn.Linear(288, 10)]
    model, loss_of = nn.Sequential(*layers), nn.CrossEntropyLoss()
    (wanted,) = torch.autograd.grad(loss_of(model(images), labels), layers[0].weight)
    for part, target in zip(images.split(8), labels.split(8), strict=True):
        (loss_of(model(part), target) / 4).backward()
    return ((layers[0].weight.grad - wanted).norm() / wanted.norm()).item()


norms = {
    "BatchNorm": nn.BatchNorm2d(8),
    "BatchNorm, eval()": nn.BatchNorm2d(8).eval(),
    "GroupNorm": nn.GroupNorm(4, 8),
}
for name, norm in norms.items():
    print(f"error of the gradient with {name}: {error_of_accumulation(norm):.0%}")
