FROM nvidia/cuda:12.6.3-devel-ubuntu24.04
ENV TORCH_CUDA_ARCH_LIST="8.0;8.6;9.0"
