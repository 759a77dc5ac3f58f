# Needs a CPU build of torch.
import os
from pathlib import Path

import torch
from setuptools import setup
from torch.utils import cpp_extension

# A machine with CUDA 11.8, as far as torch looks at it: nvcc tells its release
nvcc = Path("cuda-11.8/bin/nvcc")
nvcc.parent.mkdir(parents=True)
nvcc.write_text("#!/bin/sh\necho Cuda compilation tools, release 11.8, V11.8.89\n")
nvcc.chmod(0o755)
torch.version.cuda = "12.6"  # and a build of torch for 12.6
cpp_extension.CUDA_HOME = "cuda-11.8"
os.environ["TORCH_DONT_CHECK_COMPILER_ABI"] = "1"  # no g++ is needed here

setup(
    name="chamfer",
    ext_modules=[cpp_extension.CUDAExtension("chamfer._C", ["chamfer_kernel.cu"])],
    cmdclass={"build_ext": cpp_extension.BuildExtension.with_options(use_ninja=False)},
    script_args=["build_ext", "--inplace"],
)
