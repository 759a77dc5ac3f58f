import torch
from torch.utils.data import Dataset, default_collate

SCANS = {f"{i:02}.npy": torch.full((1, 4, 4), float(i)) for i in range(12)}
del SCANS["04.npy"], SCANS["05.npy"]  # two files are missing


class Scans(Dataset):
    def __len__(self):
        return 12

    def __getitem__(self, index):
        return SCANS.get(f"{index:02}.npy"), index % 2


def cannot_be_collated(dataset):
    """Find the samples that the loader refuses, each as a batch of its own."""
    found = {}
    for index in range(len(dataset)):
        try:
            default_collate([dataset[index]])
        except TypeError as error:
            found[index] = str(error).partition("found ")[2]
    return found


for index, kind in cannot_be_collated(Scans()).items():
    print(f"sample {index}: {kind}")
