import subprocess
import sys
from pathlib import Path

import torch

Path("ops.cpp").write_text('extern "C" void *PyInit_ops() { return nullptr; }')
torch_lib = Path(torch.__file__).parent / "lib"
flags = ["-shared", "-fPIC", "-Wl,--no-as-needed", f"-L{torch_lib}", "-lc10"]
subprocess.run(["g++", "ops.cpp", *flags, "-o", "ops.so"], check=True)

# In a process of its own, which has not imported torch
told = subprocess.run(
    [sys.executable, "-c", "import ops"], capture_output=True, text=True
)
print(told.stderr.splitlines()[-1])

# Proof: it is the loading of this library that import torch does for it
load = f"import ctypes; ctypes.CDLL({str(torch_lib / 'libc10.so')!r}); "
subprocess.run([sys.executable, "-c", load + "ctypes.CDLL('./ops.so')"], check=True)
assert told.returncode == 1
