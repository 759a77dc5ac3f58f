import os

import torch


def resident():
    """Return the bytes of this process that are in memory (Linux)."""
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


before = resident()
maps = torch.empty(256, 1024, 1024)
print(f"granted: {maps.nbytes / 2**30:.1f} GiB")
print(f"in memory: {(resident() - before) / 2**30:.1f} GiB")
maps[:128] = 0
print(f"in memory after writing half of it: {(resident() - before) / 2**30:.1f} GiB")
