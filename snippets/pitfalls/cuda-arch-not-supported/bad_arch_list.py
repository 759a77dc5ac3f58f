import logging
import os

logging.getLogger("torch.utils.cpp_extension").setLevel("ERROR")  # no toolkit needed
from torch.utils import cpp_extension

# in the Dockerfile: ENV TORCH_CUDA_ARCH_LIST="7.0,8.0"
os.environ["TORCH_CUDA_ARCH_LIST"] = "7.0,8.0"

# what setup.py comes to with BuildExtension, when it calls nvcc
flags = cpp_extension._get_cuda_arch_flags()
print("\n".join(flags))
