import torch
from torch.utils.data import DataLoader, Dataset, random_split


class Recordings(Dataset):
    """Bird calls: a length, and an item for each index. An item is made when asked."""

    def __init__(self, count, transform=None):
        self.count, self.transform = count, transform
        self.made = 0

    def __len__(self):
        return self.count

    def __getitem__(self, index):
        self.made += 1
        time = torch.linspace(0, 1, 100)
        call = torch.sin(6.28 * (5 + index % 3) * time)  # a file would be read here
        return (self.transform(call) if self.transform else call), index % 3


recordings = Recordings(100, transform=lambda call: call / call.std())
split = torch.Generator().manual_seed(0)
train, valid = random_split(recordings, [0.8, 0.2], generator=split)
order = torch.Generator().manual_seed(0)
loader = DataLoader(train, batch_size=16, shuffle=True, drop_last=True, generator=order)

print("items made before the loop:", recordings.made)
calls, birds = next(iter(loader))
print("items made for the first batch:", recordings.made)
print("batches:", len(loader), "| calls", tuple(calls.shape), calls.dtype, end=" | ")
print("birds", tuple(birds.shape), birds.dtype)
epochs = [[bird for _, birds in loader for bird in birds.tolist()] for _ in range(2)]
for birds in epochs:
    print("an epoch begins with", birds[:12])
print("items made after two more epochs:", recordings.made)

# Proof: no index is in both parts, and each item is made anew each time
assert set(train.indices).isdisjoint(valid.indices)
assert (len(train), len(valid)) == (80, 20)
assert recordings.made == 16 + 2 * 80
assert epochs[0] != epochs[1]
assert sorted(epochs[0]) == sorted(epochs[1]) == sorted(i % 3 for i in train.indices)
