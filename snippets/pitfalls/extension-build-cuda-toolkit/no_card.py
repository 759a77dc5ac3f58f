# Needs a CPU build of torch.
import os
import traceback
from pathlib import Path

import torch
from setuptools import setup
from torch.utils import cpp_extension

# An image with CUDA 12.6 and torch for it; docker build shows it no GPU
nvcc = Path("cuda-12.6/bin/nvcc")
nvcc.parent.mkdir(parents=True)
nvcc.write_text("#!/bin/sh\necho Cuda compilation tools, release 12.6, V12.6.85\n")
nvcc.chmod(0o755)
torch.version.cuda = "12.6"
cpp_extension.CUDA_HOME = "cuda-12.6"
os.environ["TORCH_DONT_CHECK_COMPILER_ABI"] = "1"  # no g++ is needed here
os.environ.pop("TORCH_CUDA_ARCH_LIST", None)
Path("chamfer_kernel.cu").write_text("__global__ void nearest() {}\n")

build = {
    "name": "chamfer",
    "ext_modules": [cpp_extension.CUDAExtension("chamfer._C", ["chamfer_kernel.cu"])],
    "cmdclass": {
        "build_ext": cpp_extension.BuildExtension.with_options(use_ninja=False)
    },
    "script_args": ["build_ext", "--inplace"],
}
try:
    setup(**build)
except IndexError as error:
    frame = traceback.extract_tb(error.__traceback__)[-1]
    print(f"{frame.name}: {type(error).__name__}, {error}")
