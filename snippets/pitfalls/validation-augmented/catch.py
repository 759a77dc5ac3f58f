import torch
from torch.utils.data import DataLoader, Dataset, Subset, random_split


class Signs(Dataset):
    def __init__(self, images, labels, transform=None):
        self.images, self.labels, self.transform = images, labels, transform

    def __len__(self):
        return len(self.images)

    def __getitem__(self, index):
        image = self.images[index]
        return self.transform(image) if self.transform else image, self.labels[index]


def augment(image):
    return image.roll(int(torch.randint(-3, 4, ())), -1)


def items(dataset):
    loader = DataLoader(dataset, 10)
    return [image.numpy().tobytes() for batch, _ in loader for image in batch]


torch.manual_seed(0)
images, labels = torch.rand(100, 1, 8, 8), torch.arange(100) % 4
images[90:] = images[:10]  # ten pictures were collected twice
train_set, validation_set = random_split(Signs(images, labels, augment), [50, 50])

first, second = items(validation_set), items(validation_set)
changed = sum(one != other for one, other in zip(first, second, strict=True))
print(f"validation items that change from pass to pass: {changed} of 50")

plain = Signs(images, labels)  # compare what is not augmented
training = set(items(Subset(plain, train_set.indices)))
shared = [item in training for item in items(Subset(plain, validation_set.indices))]
print(f"validation items that are training items too: {sum(shared)} of 50")
