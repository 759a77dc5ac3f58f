# Needs a CPU build of torch.
import os
from pathlib import Path

import torch
from setuptools import Distribution
from torch.utils import cpp_extension

# export CUDA_HOME=$CONDA_PREFIX: that environment has libraries, and no nvcc
env = Path("miniconda3/envs/points")
(env / "lib").mkdir(parents=True)
(env / "lib/libcudart.so.12").touch()
torch.version.cuda = "12.6"
cpp_extension.CUDA_HOME = str(env)
os.environ["TORCH_DONT_CHECK_COMPILER_ABI"] = "1"  # no g++ is needed here

ops = cpp_extension.CUDAExtension("chamfer._C", ["chamfer_kernel.cu"])
package = Distribution({"name": "chamfer", "ext_modules": [ops]})
package.cmdclass["build_ext"] = cpp_extension.BuildExtension
package.run_command("build_ext")
