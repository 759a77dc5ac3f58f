import ctypes
import os
import re
import shutil
from pathlib import Path

import torch


def openmp_runtimes():
    """The files of OpenMP runtimes in this process (Linux)."""
    maps = Path("/proc/self/maps").read_text().splitlines()
    files = {line.split(maxsplit=5)[-1] for line in maps if ".so" in line}
    return sorted(file for file in files if re.search(r"/lib(iomp5|gomp|omp)\b", file))


(own,) = openmp_runtimes()
os.mkdir("solver.libs")
shutil.copy(own, "solver.libs/libgomp-24d1.so")
solver = ctypes.CDLL(os.path.abspath("solver.libs/libgomp-24d1.so"))  # unchecked
solver.omp_set_num_threads(4)
torch.set_num_threads(2)
print(f"runtimes: {len(openmp_runtimes())}")
print(f"threads of the solver: {solver.omp_get_max_threads()}")

# Proof: the second runtime does not see what torch sets.
assert len(openmp_runtimes()) == 2
assert solver.omp_get_max_threads() == 4
assert torch.get_num_threads() == 2
