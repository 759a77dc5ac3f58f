import warnings

import torch

warnings.filterwarnings("error", message="CUDA initialization")
torch.cuda.is_available()  # a driver that is too old ends the job here

RECORDED = (
    "CUDA initialization: The NVIDIA driver on your system is too old "
    "(found version 12080). Please update your GPU driver"
)
try:
    warnings.warn(RECORDED, UserWarning, stacklevel=1)
    raised = None
except UserWarning as error:
    raised = error
assert raised
print(f"stopped: {str(raised).partition('. ')[0]}")
