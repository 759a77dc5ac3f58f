import contextlib
import ctypes
import faulthandler
import tempfile

import torch
from torch.utils.data import DataLoader, Dataset


def decode(index):
    if index == 5:  # this stands in for a bug in a library of C code
        ctypes.string_at(0)
    return torch.full((3, 8, 8), float(index))


class Photos(Dataset):
    def __len__(self):
        return 64

    def __getitem__(self, index):
        return decode(index)


with tempfile.TemporaryFile("w+") as log:

    def report_crashes(worker_id):
        faulthandler.enable(log)  # without an argument: to the terminal

    loader = DataLoader(
        Photos(),
        batch_size=16,
        num_workers=1,
        worker_init_fn=report_crashes,
        multiprocessing_context="fork",
    )
    with contextlib.suppress(RuntimeError):  # it says only that a worker is gone
        print(f"batches: {len(list(loader))}")
    log.seek(0)
    for line in log:
        if __file__ in line or line.startswith("Fatal"):
            print(line.strip())
