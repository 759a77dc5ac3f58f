import os
from pathlib import Path

import torch


def built_for_numpy_1(files):
    """Return the compiled modules that know the names of NumPy 1 alone."""
    found = []
    for file in files:
        code = Path(file).read_bytes()
        if b"numpy.core." in code and b"numpy._core." not in code:
            found.append(os.path.basename(file))
    return found


os.makedirs("packages/tracker")  # a package that was built long ago
Path("packages/tracker/boxes.so").write_bytes(b"\x7fELF numpy.core._multiarray_umath")
Path("packages/tracker/draw.so").write_bytes(b"\x7fELF libc.so.6")
installed = [*Path("packages").rglob("*.so"), *Path("packages").rglob("*.pyd")]
print(f"packages: {built_for_numpy_1(installed)}")

of_torch = [*Path(torch.__file__).parent.glob("lib/*torch_python*")]
print(f"torch: {built_for_numpy_1(of_torch)}")

# Proof: torch has such a module, and it asks for the names of NumPy 2.
assert len(installed) == 2
assert built_for_numpy_1(installed) == ["boxes.so"]
assert len(of_torch) > 0
assert any(b"numpy._core." in file.read_bytes() for file in of_torch)
