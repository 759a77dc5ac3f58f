import torch
from torch import nn

torch.manual_seed(0)
image = torch.randn(1, 4, 5, 5)
layers = {"BatchNorm": nn.BatchNorm2d(4), "GroupNorm": nn.GroupNorm(2, 4)}


@torch.no_grad()
def variation(layer, size, draws=100):
    """Return how much the output for the image varies with the rest of its batch."""
    batches = (torch.cat([image, torch.randn(size - 1, 4, 5, 5)]) for _ in range(draws))
    return torch.stack([layer(batch)[0] for batch in batches]).std(dim=0).mean()


table = {}
print("size", *layers)
for size in (2, 4, 8, 16, 32, 64, 128):
    table[size] = [variation(layer, size).item() for layer in layers.values()]
    print(f"{size:4}", *(f"{value:9.3f}" for value in table[size]))

# Proof: less with each larger batch, near a root of the size; none with GroupNorm
batch_norm = [first for first, _ in table.values()]
assert batch_norm == sorted(batch_norm, reverse=True)
assert 1.8 < batch_norm[-3] / batch_norm[-1] < 2.2  # a batch four times as large
assert all(second == 0 for _, second in table.values())
