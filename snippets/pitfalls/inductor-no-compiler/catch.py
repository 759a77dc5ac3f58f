import os
import shutil
import sysconfig
from importlib.machinery import PathFinder


def missing(device="cpu", path=None, include=None, packages=None):
    """Return what torch.compile may need and would not find under Linux."""
    include = include or sysconfig.get_path("include", "posix_prefix")
    compilers = {"C++ compiler": [os.environ.get("CXX", "g++")]}
    if device == "cuda":  # Triton needs a C compiler
        compilers["C compiler"] = os.environ.get("CC", "gcc clang").split()
    lacks = [
        what
        for what, names in compilers.items()
        if not any(shutil.which(name, path=path) for name in names)
    ]
    if not os.path.exists(os.path.join(include, "Python.h")):
        lacks.append("Python.h")
    if device == "cuda" and PathFinder.find_spec("triton", packages) is None:
        lacks.append("triton")
    return lacks


# A slim image in small: nothing is in its folders.
print(f"with a CPU: {missing('cpu', 'bin', 'include')}")
print(f"with a GPU: {missing('cuda', 'bin', 'include', ['packages'])}")

# The same with clang, as after `apt-get install clang`.
os.mkdir("bin")
open("bin/clang", "w").close()
os.chmod("bin/clang", 0o755)
print(f"with clang: {missing('cuda', 'bin', 'include', ['packages'])}")
