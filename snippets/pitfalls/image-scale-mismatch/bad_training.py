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
    return photos.float()


torch.manual_seed(0)
rng = np.random.default_rng(0)
photos, kind = photograph(150, rng)
model = nn.Sequential(
    nn.Conv2d(1, 8, 3, stride=2), nn.ReLU(), nn.Flatten(), nn.Linear(8 * 3 * 3, 3)
)
optimizer = torch.optim.SGD(model.parameters(), lr=0.05)
for _ in range(150):
    optimizer.zero_grad()
    nn.functional.cross_entropy(model(prepare(photos)), kind).backward()
    optimizer.step()

photos, kind = photograph(200, rng)
with torch.no_grad():
    predicted = model(prepare(photos)).argmax(dim=1)
print(f"accuracy on new photos: {(predicted == kind).double().mean():.2f}")
