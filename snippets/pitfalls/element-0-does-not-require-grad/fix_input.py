import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Flatten(), nn.Linear(64, 16), nn.ReLU(), nn.Linear(16, 3))
model.requires_grad_(False)  # only looked at, not trained
images, labels = torch.rand(4, 1, 8, 8), torch.tensor([0, 2, 1, 1])

images.requires_grad_()
loss = nn.functional.cross_entropy(model(images), labels)
loss.backward()
print(f"largest saliency: {images.grad.abs().max():.4f}")

# Proof: finite differences give the same gradient, and the model has none.
assert model[1].weight.grad is None
model.double()
expected, step = torch.zeros(4, 64).double(), 1e-6
for pixel in range(64):
    costs = []
    for change in (step, -step):
        changed = images.detach().double().flatten(1)
        changed[:, pixel] += change
        costs.append(
            nn.functional.cross_entropy(model(changed), labels, reduction="none")
        )
    expected[:, pixel] = (costs[0] - costs[1]) / (2 * step) / 4
torch.testing.assert_close(
    images.grad.flatten(1).double(), expected, atol=1e-6, rtol=1e-3
)
