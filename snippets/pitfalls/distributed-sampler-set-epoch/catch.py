from torch.utils.data import DataLoader, Dataset, DistributedSampler


class Scans(Dataset):
    def __len__(self):
        return 64

    def __getitem__(self, index):
        return index  # with your items: return index, image, label


data = Scans()
sampler = DistributedSampler(data, num_replicas=2, rank=0, shuffle=True)
loader = DataLoader(data, batch_size=8, sampler=sampler)

previous = []
for epoch in range(3):
    order = []
    for indices in loader:
        order += indices.tolist()
    if previous:
        same = sum(a == b for a, b in zip(order, previous, strict=True))
        print(f"epoch {epoch}, in the same place as before: {same} of {len(order)}")
    previous = order
