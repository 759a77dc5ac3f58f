import torch
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
validation_set.dataset.transform = None

first, _ = next(iter(DataLoader(train_set, 200)))
again, _ = next(iter(DataLoader(train_set, 200)))
print(f"training pictures that vary: {(first != again).flatten(1).any(1).sum()} of 200")

# Proof: the training pictures are those of the array, in both passes
assert torch.equal(first, again)
assert torch.equal(first, images[train_set.indices])
