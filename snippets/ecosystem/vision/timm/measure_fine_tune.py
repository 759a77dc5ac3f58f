import timm
import torch
from timm.models import save_for_hf
from torch import nn

print("backbone parameters channels strides")
for name in ("resnet18", "efficientnet_b0", "convnext_atto", "vit_tiny_patch16_224"):
    with torch.device("meta"):  # without memory for the weights
        backbone = timm.create_model(name, features_only=True)
    info = backbone.feature_info
    million = sum(weight.numel() for weight in backbone.parameters()) / 1e6
    print(name, f"{million:.1f}M", info.channels(), info.reduction())

# Two sets of shapes, as functions of x, y, radius and angle.
OLD = [
    lambda x, y, r, a: r < 0.6,
    lambda x, y, r, a: torch.maximum(x.abs(), y.abs()) < 0.55,
    lambda x, y, r, a: (torch.minimum(x.abs(), y.abs()) < 0.2) & (r < 0.75),
    lambda x, y, r, a: (r > 0.4) & (r < 0.7),
    lambda x, y, r, a: (x.abs() < 0.2) & (y.abs() < 0.75),
    lambda x, y, r, a: (r < 0.7) & (x > 0),
]
NEW = [
    lambda x, y, r, a: r < 0.45 + 0.25 * torch.cos(5 * a),
    lambda x, y, r, a: r < 0.45 + 0.25 * torch.cos(3 * a),
    lambda x, y, r, a: (torch.maximum(x.abs(), y.abs()) - 0.5).abs() < 0.12,
    lambda x, y, r, a: (torch.minimum(x, y).abs() < 0.15) & (r < 0.75),
]


def draw(shapes: list, count: int) -> tuple[torch.Tensor, torch.Tensor]:
    """Return noisy images of 32 x 32 pixels: bright shapes, turned, scaled, moved."""
    line = torch.linspace(-1, 1, 32)
    labels, images = torch.arange(count) % len(shapes), []
    for label in labels:
        turn, (left, up) = torch.rand(()) - 0.5, 0.4 * torch.rand(2) - 0.2
        size, (bright, dark) = 0.5 + 0.4 * torch.rand(()), torch.rand(2, 3, 1, 1) / 2
        across, down = (line + left).view(1, -1) / size, (line + up).view(-1, 1) / size
        x = across * turn.cos() - down * turn.sin()
        y = across * turn.sin() + down * turn.cos()
        shape = shapes[label](x, y, torch.hypot(x, y), torch.atan2(y, x))
        image = torch.where(shape, bright + 0.2, dark - 0.7)
        images.append(image + 0.1 * torch.randn(3, 32, 32))
    return torch.stack(images), labels


def train(model: nn.Module, data, steps: int, test=None) -> list[float]:
    """Return the accuracies on the test images, after each 20 steps."""
    optimizer = torch.optim.AdamW(model.parameters(), lr=3e-3, weight_decay=0.05)
    images, labels = data
    seen = []
    for step in range(1, steps + 1):
        batch = torch.randperm(len(images))[:24]
        loss = nn.functional.cross_entropy(model.train()(images[batch]), labels[batch])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        if test and step % 20 == 0:
            seen.append(accuracy(model, test))
    return seen


@torch.no_grad()
def accuracy(model: nn.Module, data) -> float:
    images, labels = data
    return (model.eval()(images).argmax(1) == labels).float().mean().item()


torch.manual_seed(0)
model = timm.create_model("test_resnet", num_classes=len(OLD))
train(model, draw(OLD, 1000), steps=100)
print(f"\nsix shapes, 1000 images: accuracy {accuracy(model, draw(OLD, 240)):.2f}\n")
save_for_hf(model, "shapes")  # weights and configuration, in a folder

few, test = draw(NEW, 48), draw(NEW, 200)
scratch = timm.create_model("test_resnet", num_classes=len(NEW))
loaded = timm.create_model("local-dir:shapes", pretrained=True, num_classes=len(NEW))
print("step scratch loaded")
curves = train(scratch, few, 60, test), train(loaded, few, 60, test)
for step, shares in enumerate(zip(*curves, strict=True), start=1):
    print(step * 20, *(f"{share:.2f}" for share in shares))

# Proof: with 48 images, what was learned from other shapes helps
assert curves[1][-1] > curves[0][-1] + 0.05
