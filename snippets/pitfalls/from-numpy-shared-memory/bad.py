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
        image -= 120
        image /= 110
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
