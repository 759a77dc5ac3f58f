import tempfile
from pathlib import Path

import torch
from torch.utils.data import DataLoader, Dataset

SUFFIXES = {".jpg", ".jpeg", ".png"}


class Photos(Dataset):
    def __init__(self, folder):
        found = sorted(Path(folder).rglob("*"))
        self.files = [file for file in found if file.suffix.lower() in SUFFIXES]
        if not self.files:
            place = Path(folder).resolve()
            raise FileNotFoundError(f"no photo among {len(found)} files of {place}")

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

# Proof: 0 to 5, and ten times that; another folder, and a subfolder in capitals.
assert (len(loader), total) == (3, 15 + 150)
with tempfile.TemporaryDirectory() as folder:
    try:
        Photos(folder)
    except FileNotFoundError as error:
        message = str(error)
    Path(folder, "a").mkdir()
    Path(folder, "a", "LEAF.JPG").write_bytes(b"12")
    assert len(Photos(folder)) == 1
    assert message == f"no photo among 0 files of {Path(folder).resolve()}"
