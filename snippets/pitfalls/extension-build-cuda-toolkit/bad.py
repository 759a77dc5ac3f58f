# Needs a CPU build of torch.
import os

os.environ["CUDA_HOME"] = "/usr/local/cuda-12.6"  # export CUDA_HOME=...

from setuptools import setup
from torch.utils.cpp_extension import BuildExtension, CUDAExtension

setup(
    name="chamfer",
    ext_modules=[CUDAExtension("chamfer._C", ["chamfer.cpp", "chamfer_kernel.cu"])],
    cmdclass={"build_ext": BuildExtension},
    script_args=["build_ext", "--inplace"],
)
