import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset, random_split


class Signs(Dataset):
    """Small pictures of four traffic signs, with a transform as in torchvision."""

    def __init__(self, images, labels, transform=None):
        self.images, self.labels, self.transform = images, labels, transform

    def __len__(self):
        return len(self.images)

    def __getitem__(self, index):
        image = self.images[index]
        return self.transform(image) if self.transform else image, self.labels[index]


def augment(image):
    return image + 2 * torch.randn_like(image)  # grain, as of a camera at night


torch.manual_seed(0)
labels = torch.arange(400) % 4
images = (torch.rand(4, 1, 8, 8) > 0.5).float()[labels] + 0.2 * torch.randn(
    400, 1, 8, 8
)

signs = Signs(images, labels, augment)
train_set, validation_set = random_split(signs, [200, 200])

model = nn.Sequential(nn.Flatten(), nn.Linear(64, 4))
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
for _ in range(5):
    for batch, target in DataLoader(train_set, 20, shuffle=True):
        loss = nn.functional.cross_entropy(model(batch), target)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()

with torch.no_grad():
    batch, target = next(iter(DataLoader(validation_set, 200)))
    accuracy = (model(batch).argmax(1) == target).float().mean()
    first, _ = next(iter(DataLoader(train_set, 200)))
    again, _ = next(iter(DataLoader(train_set, 200)))
print(f"validation accuracy: {accuracy:.2f}")
print(f"training pictures that vary: {(first != again).flatten(1).any(1).sum()} of 200")
