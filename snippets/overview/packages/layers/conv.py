import torch
from torch import nn


class Digits(nn.Module):
    def __init__(self, classes=10):
        super().__init__()
        self.features = nn.Sequential(
            nn.Conv2d(1, 16, kernel_size=3, padding=1),
            nn.BatchNorm2d(16),
            nn.ReLU(),
            nn.MaxPool2d(2),
            nn.Conv2d(16, 32, kernel_size=3, stride=2),
            nn.ReLU(),
            nn.AdaptiveAvgPool2d(1),
            nn.Flatten(),
        )
        self.head = nn.Linear(32, classes)

    def forward(self, images):
        return self.head(self.features(images))


def trace(layer, inputs, output):
    weights = sum(weight.numel() for weight in layer.parameters())
    print(f"{type(layer).__name__:18}{tuple(output.shape)!s:20}{weights:6}")


model = Digits().eval()
layers = [*model.features, model.head]
hooks = [layer.register_forward_hook(trace) for layer in layers]
print("layer             shape               weights")
with torch.no_grad():
    model(torch.zeros(8, 1, 28, 28))
    for hook in hooks:
        hook.remove()
    print("images of 40 x 33:", tuple(model(torch.zeros(8, 1, 40, 33)).shape))

# Proof: the sizes by the formula, and what each layer holds
size = (14 + 2 * 0 - 3) // 2 + 1
with torch.no_grad():
    assert model.features[:5](torch.zeros(8, 1, 28, 28)).shape == (8, 32, size, size)
assert sum(w.numel() for w in model.features[4].parameters()) == 32 * 16 * 3 * 3 + 32
