import tempfile
from pathlib import Path

import torch
from torch.utils.data import DataLoader, Dataset


class Photos(Dataset):
    def __init__(self, folder):
        self.files = sorted(Path(folder).glob("*.jpg"))

    def __len__(self):
        return len(self.files)

    def __getitem__(self, index):
        return torch.tensor(list(self.files[index].read_bytes()))


with tempfile.TemporaryDirectory() as folder:
    for number in range(6):  # stands for the photos in your folder
        Path(folder, f"leaf{number}.jpeg").write_bytes(bytes([number, 10 * number]))

    loader = DataLoader(Photos(folder), batch_size=2, shuffle=True)
    total = sum(batch.sum().item() for batch in loader)
print(f"batches: {len(loader)}, sum of the pixels: {total}")
