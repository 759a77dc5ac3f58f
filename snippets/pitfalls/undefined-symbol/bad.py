import subprocess
from pathlib import Path

import torch

# An extension that calls a function of torch's c10/util/Exception.h
Path("ops.cpp").write_text("""
#include <iosfwd>
namespace c10::detail {
void torchCheckFail(const char *, const char *, unsigned, const std::string &);
}
void check(bool holds, const std::string &why) {
  if (!holds) c10::detail::torchCheckFail("check", "ops.cpp", 7, why);
}
extern "C" void *PyInit_ops() { return nullptr; }
""")
# Compiled for torch 2.5, whose wheels had strings of the older kind
as_for_2_5 = "-D_GLIBCXX_USE_CXX11_ABI=0"
torch_lib = Path(torch.__file__).parent / "lib"
flags = ["-std=c++17", "-shared", "-fPIC", as_for_2_5, f"-L{torch_lib}"]
subprocess.run(["g++", *flags, "ops.cpp", "-lc10", "-o", "ops.so"], check=True)
print(f"torch has strings of the newer kind: {torch.compiled_with_cxx11_abi()}")
import ops

print(ops.__file__)
