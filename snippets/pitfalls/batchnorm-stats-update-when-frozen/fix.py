import torch
from torch import nn

torch.manual_seed(0)
backbone = nn.Sequential(nn.Linear(16, 32), nn.BatchNorm1d(32), nn.ReLU()).eval()
products = torch.randn(500, 16)
with torch.no_grad():
    gallery = backbone(products)  # embedded once, for a search by picture

photos = 2 + 3 * torch.randn(320, 16)  # a new task, with other pictures
is_shoe = (photos[:, 0] > 2).long()
model = nn.Sequential(backbone, nn.Linear(32, 2))
backbone.requires_grad_(False)
optimizer = torch.optim.SGD(model[1].parameters(), lr=0.05)
model.train()
backbone.eval()
for _ in range(20):
    for part, target in zip(photos.split(64), is_shoe.split(64), strict=True):
        loss = nn.functional.cross_entropy(model(part), target)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()

model.eval()
nearest = torch.cdist(backbone(products), gallery).argmin(1)
hits = (nearest == torch.arange(500)).float().mean().item()
right = (model(photos).argmax(1) == is_shoe).float().mean().item()
print(f"products found in the gallery: {hits:.0%}")
print(f"accuracy on the new photos: {right:.2f}")

# Proof: the head by itself in NumPy, on features of the backbone as it was
import numpy as np

torch.manual_seed(0)
linear = nn.Linear(16, 32)
torch.randn(500, 16), torch.randn(320, 16)
start = nn.Linear(32, 2)
table = linear(photos).detach().numpy().astype(float) / np.sqrt(1 + 1e-5)
table, one_hot = np.maximum(table, 0), np.eye(2)[is_shoe]
w, b = start.weight.detach().numpy().T.astype(float), start.bias.detach().numpy()
for _ in range(20):
    for rows in np.split(np.arange(320), 5):
        score = np.exp(table[rows] @ w + b)
        slope = score / score.sum(1, keepdims=True) - one_hot[rows]
        w, b = w - 0.05 * table[rows].T @ slope / 64, b - 0.05 * slope.mean(0)
assert np.allclose(model[1].weight.detach().numpy().T, w, atol=1e-3)
assert np.allclose(model[1].bias.detach().numpy(), b, atol=1e-3)
assert hits == 1
assert right > 0.75
assert abs(right - ((table @ w + b).argmax(1) == is_shoe.numpy()).mean()) < 0.01
assert all(parameter.grad is None for parameter in backbone.parameters())
