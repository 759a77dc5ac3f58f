python -c "import torch; print(torch.version.cuda)"  # None: a CPU build, install another one first
nvcc --version                                       # both must name the same major version
conda install -c nvidia/label/cuda-12.6.3 cuda-toolkit  # or NVIDIA's own installer, beside other toolkits
export CUDA_HOME=/usr/local/cuda-12.6                # its folder, that with bin/nvcc; in conda: $CONDA_PREFIX
pip install --no-build-isolation NAME
