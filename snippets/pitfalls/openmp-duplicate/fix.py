import ctypes
import re
from pathlib import Path

import torch


def openmp_runtimes():
    """The files of OpenMP runtimes in this process (Linux)."""
    maps = Path("/proc/self/maps").read_text().splitlines()
    files = {line.split(maxsplit=5)[-1] for line in maps if ".so" in line}
    return sorted(file for file in files if re.search(r"/lib(iomp5|gomp|omp)\b", file))


(shared,) = openmp_runtimes()
solver = ctypes.CDLL(shared)  # both packages are linked to the same file
torch.set_num_threads(2)
print(f"runtimes: {len(openmp_runtimes())}")
print(f"threads of the solver: {solver.omp_get_max_threads()}")

# Proof: one runtime, so that the solver's own count is what torch has set.
assert len(openmp_runtimes()) == 1
assert solver.omp_get_max_threads() == 2
assert torch.get_num_threads() == 2
