import torch
from torch.utils.data import DataLoader, Dataset, default_collate

SCANS = {f"{i:02}.npy": torch.full((1, 4, 4), float(i)) for i in range(12)}
del SCANS["04.npy"], SCANS["05.npy"]  # two files are missing


class Scans(Dataset):
    def __len__(self):
        return 12

    def __getitem__(self, index):
        try:
            return SCANS[f"{index:02}.npy"], index % 2
        except KeyError:
            return None


def without_none(batch):
    """Leave out samples that are None; None if no sample remains."""
    batch = [sample for sample in batch if sample is not None]
    return default_collate(batch) if batch else None


brightness = []
for batch in DataLoader(Scans(), batch_size=2, collate_fn=without_none):
    if batch is None:
        continue
    scans, labels = batch
    brightness += scans.mean(dim=(1, 2, 3)).tolist()
    print(f"labels: {labels.tolist()}")
print(f"mean brightness: {sum(brightness) / len(brightness):.2f}")

# Proof: the numbers that exist, in order; and a batch of which one sample remains.
assert brightness == [0, 1, 2, 3, 6, 7, 8, 9, 10, 11]
assert without_none([Scans()[4], Scans()[7]])[1].tolist() == [1]
