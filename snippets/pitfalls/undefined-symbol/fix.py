import ctypes
import subprocess
from pathlib import Path

import torch  # first: it loads libc10.so, with which the extension is linked

Path("ops.cpp").write_text("""
#include <string>
namespace c10::detail {
void torchCheckFail(const char *, const char *, unsigned, const std::string &);
}
extern "C" int depth(int levels) {
  try {
    if (levels < 0) c10::detail::torchCheckFail("depth", "ops.cpp", 8, "below zero");
  } catch (...) {
    return -100;
  }
  return levels;
}
""")
# Built again, for the torch that is here
abi = f"-D_GLIBCXX_USE_CXX11_ABI={int(torch.compiled_with_cxx11_abi())}"
torch_lib = Path(torch.__file__).parent / "lib"
flags = ["-std=c++17", "-shared", "-fPIC", abi, f"-L{torch_lib}"]
subprocess.run(["g++", *flags, "ops.cpp", "-lc10", "-o", "ops.so"], check=True)
ops = ctypes.CDLL("./ops.so")
print(f"depth of 3: {ops.depth(3)}")
print(f"depth of -3: {ops.depth(-3)}")

# Proof: torch's function is the one that was called, and it threw
depths = [ops.depth(levels) for levels in (0, 3, -3)]
assert depths == [0, 3, -100]
