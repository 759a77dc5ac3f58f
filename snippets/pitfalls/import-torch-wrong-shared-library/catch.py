import ctypes
import os
import shutil
from pathlib import Path

import torch


def from_elsewhere():
    """Libraries in this process that torch brought along, but that lie elsewhere."""
    packages = Path(torch.__file__).parent.parent
    own = [*packages.glob("torch/lib/*.so*"), *packages.glob("nvidia/**/*.so*")]
    names = {file.name for file in own}
    real = {os.path.realpath(file) for file in own}
    maps = Path("/proc/self/maps").read_text().splitlines()
    loaded = {line.split(maxsplit=5)[-1] for line in maps if ".so" in line}
    return sorted(
        file for file in loaded if os.path.basename(file) in names and file not in real
    )


print(f"after the import: {from_elsewhere()}")
os.makedirs("simulator/lib")  # what LD_LIBRARY_PATH would have found
lib = Path(torch.__file__).parent / "lib"
shutil.copy(lib / "libtorch_global_deps.so", "simulator/lib")
ctypes.CDLL(os.path.abspath("simulator/lib/libtorch_global_deps.so"))
print(f"with another one: {[os.path.basename(file) for file in from_elsewhere()]}")
