import torch
from torch.utils.data import DataLoader, Dataset

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


brightness = []
for scans, labels in DataLoader(Scans(), batch_size=2):
    brightness += scans.mean(dim=(1, 2, 3)).tolist()
    print(f"labels: {labels.tolist()}")
print(f"mean brightness: {sum(brightness) / len(brightness):.2f}")
