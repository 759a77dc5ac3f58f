import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset, Subset


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

train, validation = torch.randperm(400).split(200)
train_set = Subset(Signs(images, labels, augment), train)
validation_set = Subset(Signs(images, labels), validation)

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

# Proof: an independent training has the same weights; all signs are told apart
torch.manual_seed(0)
torch.rand(4, 1, 8, 8), torch.randn(400, 1, 8, 8), torch.randperm(400)
twin = nn.Sequential(nn.Flatten(), nn.Linear(64, 4))
for _ in range(5):
    for pictures, target in DataLoader(train_set, 20, shuffle=True):
        loss = nn.functional.cross_entropy(twin(pictures), target)
        slopes = torch.autograd.grad(loss, twin.parameters())
        with torch.no_grad():
            for parameter, slope in zip(twin.parameters(), slopes, strict=True):
                parameter -= 0.1 * slope
torch.testing.assert_close(model[1].weight, twin[1].weight)
torch.testing.assert_close(model[1].bias, twin[1].bias)
found = twin(images[validation]).argmax(1)
assert torch.equal(accuracy, (found == labels[validation]).float().mean())
assert accuracy > 0.97
assert not set(train.tolist()) & set(validation.tolist())
assert len(train) == len(validation) == 200
assert torch.equal(batch, images[validation])
assert ((first - images[train]).std() - 2).abs() < 0.1
assert ((first - again).std() - 2 * 2**0.5).abs() < 0.1
assert (first != again).all()
