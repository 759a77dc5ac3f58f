import math
import time

import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset
from torchvision.models import ResNet, ResNet18_Weights
from torchvision.models.resnet import BasicBlock
from torchvision.transforms import v2

weights = ResNet18_Weights.DEFAULT  # a name: nothing is downloaded yet
prepare = weights.transforms()  # the preprocessing that belongs to these weights
print("accuracy on ImageNet:", weights.meta["_metrics"]["ImageNet-1K"]["acc@1"])
print("crop", prepare.crop_size, "mean", prepare.mean, "std", prepare.std)

normalize = [
    v2.ToDtype(torch.float32, scale=True),
    v2.Normalize(prepare.mean, prepare.std),
]
plain = v2.Compose(normalize)
augment = v2.Compose(
    [
        v2.RandomResizedCrop(32, scale=(0.6, 1.0)),
        v2.RandomHorizontalFlip(),
        v2.RandomVerticalFlip(),
        v2.ColorJitter(brightness=0.3, contrast=0.3),
        *normalize,
    ]
)


class Fabrics(Dataset):
    """Noisy images of stripes in six directions, or of four checks."""

    def __init__(self, count: int, transform: nn.Module, checks: bool = False) -> None:
        self.transform = transform
        self.labels = [item % (4 if checks else 6) for item in range(count)]
        self.images = [self.draw(label, checks) for label in self.labels]

    def draw(self, label: int, checks: bool) -> torch.Tensor:
        y, x = torch.meshgrid(torch.arange(32), torch.arange(32), indexing="ij")
        angle = math.pi * label / (8 if checks else 6)
        across, down, phase = math.cos(angle), math.sin(angle), 6 * torch.rand(2)
        wave = torch.sin(across * x + down * y + phase[0])
        if checks:
            wave = wave * torch.sin(across * x - down * y + phase[1])
        image = 120 + 50 * (0.3 + torch.rand(3, 1, 1)) * wave
        image = image + 25 * torch.randn(3, 32, 32)
        return image.clamp(0, 255).to(torch.uint8)

    def __len__(self) -> int:
        return len(self.labels)

    def __getitem__(self, item: int) -> tuple[torch.Tensor, int]:
        return self.transform(self.images[item]), self.labels[item]


def train(model, data, epochs, rate, test=None) -> list[float]:
    """Train what requires a gradient; return the accuracies after each epoch."""
    learning = [weight for weight in model.parameters() if weight.requires_grad]
    optimizer = torch.optim.AdamW(learning, lr=rate)
    seen = []
    for _ in range(epochs):
        model.train(model.conv1.weight.requires_grad)  # frozen: BatchNorm as well
        for images, labels in DataLoader(data, batch_size=16, shuffle=True):
            loss = nn.functional.cross_entropy(model(images), labels)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        if test:
            seen.append(accuracy(model, test))
    return seen


@torch.no_grad()
def accuracy(model: nn.Module, data: Dataset) -> float:
    images, labels = next(iter(DataLoader(data, batch_size=len(data))))
    return (model.eval()(images).argmax(1) == labels).float().mean().item()


def small_resnet() -> ResNet:
    """Return half of a ResNet-18, so that this ends soon."""
    return ResNet(BasicBlock, [1, 1, 1, 1], num_classes=6)


torch.set_num_threads(1)  # the images are small
torch.manual_seed(0)
trained = small_resnet()  # stands for resnet18(weights=weights), which downloads
train(trained, Fabrics(288, plain), epochs=2, rate=1e-3)
print(f"stripes: accuracy {accuracy(trained, Fabrics(120, plain)):.2f}")

few, test = Fabrics(48, augment, checks=True), Fabrics(120, plain, checks=True)
curves = {}
for name, rate in (("head", 1e-2), ("all", 3e-4)):
    model = small_resnet()
    model.load_state_dict(trained.state_dict())
    model.requires_grad_(name == "all")
    model.fc = nn.Linear(model.fc.in_features, 4)  # a new head, which learns
    learning = sum(part.numel() for part in model.parameters() if part.requires_grad)
    start = time.perf_counter()
    curves[name] = train(model, few, 6, rate, test)
    print(f"{name}: {learning} parameters, {time.perf_counter() - start:.1f} s")

print("\nepoch head all")
for epoch, shares in enumerate(zip(*curves.values(), strict=True), start=1):
    print(epoch, *(f"{share:.2f}" for share in shares))

# Proof: both are better than guessing, which is right in a quarter of the cases
assert max(curves["head"]) > 0.4
assert max(curves["all"]) > 0.5
