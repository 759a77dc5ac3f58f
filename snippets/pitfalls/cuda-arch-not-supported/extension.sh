export TORCH_CUDA_ARCH_LIST="8.0;8.6;12.0"  # A100, RTX 30 and 40, RTX 50
pip install --force-reinstall --no-deps --no-cache-dir --no-binary NAME --no-build-isolation NAME
