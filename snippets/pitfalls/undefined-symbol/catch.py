import ctypes
import subprocess
from pathlib import Path

import torch

MARKS = ["3c10", "2at", "5torch", "THP"]  # of C++ names that are torch's


def missing_symbols(extension):
    """Name what an extension wants of torch, and the installed torch has not."""
    folder = Path(torch.__file__).parent / "lib"
    files = [*folder.glob("lib*torch*.so"), *folder.glob("libc10*.so")]
    libraries = [ctypes.CDLL(str(file)) for file in files]
    told = subprocess.run(
        ["nm", "-D", "--undefined-only", extension],
        capture_output=True,
        text=True,
        check=True,
    )
    wanted = [line.split()[-1] for line in told.stdout.splitlines()]
    of_torch = [one for one in wanted if any(mark in one for mark in MARKS)]
    return [one for one in of_torch if not any(hasattr(lib, one) for lib in libraries)]


Path("ops.cpp").write_text("""
#include <iosfwd>
namespace c10::detail {
void torchCheckFail(const char *, const char *, unsigned, const std::string &);
}
void fail(const std::string &why) {
  c10::detail::torchCheckFail("fail", "ops.cpp", 7, why);
}
""")
for abi in (0, 1):
    flags = ["-std=c++17", "-shared", "-fPIC", f"-D_GLIBCXX_USE_CXX11_ABI={abi}"]
    subprocess.run(["g++", *flags, "ops.cpp", "-o", f"ops{abi}.so"], check=True)
    print(f"ops{abi}.so misses {missing_symbols(f'ops{abi}.so')}")
