# Needs a CPU build of torch.
import os

import torch
from setuptools import setup
from torch.utils import cpp_extension

cuda = torch.version.cuda is not None and cpp_extension.CUDA_HOME is not None
if os.environ.get("FORCE_CUDA") == "1" and not cuda:
    raise SystemExit("FORCE_CUDA=1, and there is no CUDA build of torch, or no nvcc")
if cuda:
    extension, sources = cpp_extension.CUDAExtension, ["chamfer.cpp", "chamfer.cu"]
else:
    extension, sources = cpp_extension.CppExtension, ["chamfer.cpp"]

built = setup(
    name="chamfer",
    ext_modules=[extension("chamfer._C", sources)],
    cmdclass={"build_ext": cpp_extension.BuildExtension},
    script_args=["--name"],  # yours: leave it out
)
print(f"sources: {built.ext_modules[0].sources}")

# Proof
libraries = built.ext_modules[0].libraries
assert ("cudart" in libraries) == cuda == ("chamfer.cu" in built.ext_modules[0].sources)
assert "torch" in libraries
