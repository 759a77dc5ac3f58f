python -c "import torch; print(torch.__version__, torch.cuda.get_arch_list(), torch.cuda.get_device_capability())"
pip uninstall torch torchvision torchaudio  # else pip keeps the build that it finds
# RTX 20 to 50, T4, A100, H100, B200 (driver 580 or later; else: the table below)
pip install torch torchvision --index-url https://download.pytorch.org/whl/cu130
# GTX 900, GTX 10, P100, V100
pip install torch==2.14.0 torchvision --index-url https://download.pytorch.org/whl/cu126
