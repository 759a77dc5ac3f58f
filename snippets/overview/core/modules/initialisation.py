import torch
from torch import nn


def small(module):
    if isinstance(module, nn.Linear):
        nn.init.normal_(module.weight, std=0.02)
        nn.init.zeros_(module.bias)


def kaiming(module):
    if isinstance(module, nn.Linear):
        nn.init.kaiming_normal_(module.weight, nonlinearity="relu")
        nn.init.zeros_(module.bias)


def spread_by_layer(initialise, batch, depth=8):
    """Watch with hooks how much the songs still differ, without changing the model."""
    torch.manual_seed(0)
    found, model = [], nn.Sequential()
    for _ in range(depth):
        model.append(nn.Linear(256, 256)).append(nn.ReLU())
        model[-1].register_forward_hook(
            lambda _module, _inputs, output: found.append(output.std(dim=0).mean())
        )
    if initialise:
        model.apply(initialise)  # calls it for each module
    with torch.no_grad():
        model(batch)
    return torch.stack(found).tolist()


songs = torch.randn(512, 256, generator=torch.Generator().manual_seed(1))
ways = {"default": None, "small": small, "kaiming": kaiming}
spreads = {name: spread_by_layer(way, songs) for name, way in ways.items()}
print("layer", *spreads)
for layer, row in enumerate(zip(*spreads.values(), strict=True), 1):
    print(f"{layer:5} ", "  ".join(f"{value:.1e}" for value in row))

# Proof: by the last layer two of them have nearly vanished, the third has not.
assert spreads["default"][-1] < 0.01 * spreads["default"][0]
assert spreads["small"][-1] < 1e-4 * spreads["small"][0]
assert 0.3 < spreads["kaiming"][-1] / spreads["kaiming"][0] < 3
