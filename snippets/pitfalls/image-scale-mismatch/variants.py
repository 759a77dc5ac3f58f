import copy

import numpy as np
import torch
from torch import nn


def photograph(n, rng):
    """Grey photos of soil, dry, damp or wet, as a camera writes them: 0 to 255."""
    kind = rng.integers(0, 3, n)
    light = np.array([170, 120, 70])[kind].reshape(-1, 1, 1, 1)
    photos = rng.normal(light, 20, (n, 1, 8, 8)).clip(0, 255).astype(np.uint8)
    return torch.from_numpy(photos), torch.from_numpy(kind)


def prepare(photos):
    return (photos / 255 - 0.5) / 0.2


torch.manual_seed(0)
rng = np.random.default_rng(0)
photos, kind = photograph(150, rng)
model = nn.Sequential(
    nn.Conv2d(1, 8, 3, stride=2), nn.ReLU(), nn.Flatten(), nn.Linear(8 * 3 * 3, 3)
)
untrained = copy.deepcopy(model)
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
for _ in range(40):
    optimizer.zero_grad()
    nn.functional.cross_entropy(model(prepare(photos)), kind).backward()
    optimizer.step()


photos, kind = photograph(200, rng)
scaled = photos / 255
variants = {
    "as in training": prepare(photos),
    "not scaled": photos.float(),
    "not normalised": scaled,
    "scaled to -1 and 1": (scaled - 0.5) / 0.5,
    "scaled after normalising": (photos - 0.5) / 0.2 / 255,
    "scaled twice": prepare(scaled),
    "16 bits, divided by 255": prepare(photos * 257.0),
    "8 bits, divided by 65535": (photos / 65535 - 0.5) / 0.2,
}
print("input                      mean    std  first_loss  accuracy  confidence")
for name, inputs in variants.items():
    loss = nn.functional.cross_entropy(untrained(inputs), kind)
    probability, predicted = model(inputs).softmax(dim=1).max(dim=1)
    accuracy = (predicted == kind).double().mean()
    row = f"{inputs.mean():6.1f} {inputs.std():6.1f}  {loss:10.1f}  {accuracy:8.2f}"
    print(f"{name:25} {row}  {probability.mean():10.2f}")
