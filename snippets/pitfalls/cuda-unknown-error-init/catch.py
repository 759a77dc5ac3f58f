# Needs a stub of the CUDA driver: cuInit returns 999.
import warnings

import torch


def require_cuda():
    """Stop if CUDA does not start, instead of training on the CPU."""
    with warnings.catch_warnings():
        warnings.filterwarnings("error", message="CUDA initialization")
        if not torch.cuda.is_available():
            raise RuntimeError("torch sees no GPU")


try:
    require_cuda()
except (RuntimeError, UserWarning) as error:
    print(f"stopped: {str(error).partition(' - ')[0]}")
