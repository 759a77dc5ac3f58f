import numpy as np
import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset


class Photos(Dataset):
    def __init__(self, images, labels):
        self.images, self.labels = images, labels

    def __len__(self):
        return len(self.images)

    def __getitem__(self, index):
        image = torch.from_numpy(self.images[index])
        image = (image - 120) / 110
        return image, self.labels[index]


rng = np.random.default_rng(0)
labels = rng.integers(4, size=600)
kinds = rng.normal(size=(4, 64))  # what photos of each of four kinds have in common
images = 120 + 50 * (kinds[labels] + 2 * rng.normal(size=(600, 64)))
images = images.astype(np.float32)
train = DataLoader(Photos(images[:400], labels[:400]), batch_size=50)
test = DataLoader(Photos(images[400:], labels[400:]), batch_size=200)

model = nn.Linear(64, 4)
nn.init.zeros_(model.weight)
nn.init.zeros_(model.bias)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
for epoch in range(1, 4):
    for image, label in train:
        optimizer.zero_grad()
        nn.functional.cross_entropy(model(image), label).backward()
        optimizer.step()
    with torch.no_grad():
        image, label = next(iter(test))
        accuracy = (model(image).argmax(1) == label).float().mean()
    print(f"test accuracy in epoch {epoch}: {accuracy:.2f}")
print(f"mean of the test photos as loaded: {image.mean():.2f}")

# Proof: the table was left alone, and the model is that of a training in NumPy
x, original = (images - 120) / 110, images.copy()
assert np.array_equal(Photos(images, labels)[5][0].numpy(), x[5])
assert np.array_equal(images, original)
weight, bias = np.zeros((4, 64)), np.zeros(4)
for _ in range(3):
    for start in range(0, 400, 50):
        batch, wanted = x[start : start + 50], np.eye(4)[labels[start : start + 50]]
        scores = np.exp(batch @ weight.T + bias)
        error = (scores / scores.sum(1, keepdims=True) - wanted) / 50
        weight -= 0.1 * error.T @ batch
        bias -= 0.1 * error.sum(0)
assert np.allclose(model.weight.detach(), weight, atol=1e-4)
assert np.allclose(model.bias.detach(), bias, atol=1e-4)
expected = ((x[400:] @ weight.T + bias).argmax(1) == labels[400:]).mean()
assert abs(accuracy - expected) < 0.006
assert accuracy > 0.75
assert abs(image.mean() - x[400:].mean()) < 1e-4
