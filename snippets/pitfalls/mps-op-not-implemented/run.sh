pip install --upgrade torch torchvision
PYTORCH_ENABLE_MPS_FALLBACK=1 python train.py
