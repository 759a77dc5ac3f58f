import warnings
from unittest import mock

import torch


def require_new_driver():
    """Stop if the driver is too old, instead of going on without the GPU."""
    with warnings.catch_warnings():
        warnings.filterwarnings("error", message="CUDA initialization")
        torch.cuda.is_available()


def on_an_old_driver():
    text = (
        "The NVIDIA driver on your system is too old (found version 12080). Please ..."
    )
    warnings.warn(f"CUDA initialization: {text}", UserWarning, stacklevel=2)
    return False


with mock.patch("torch.cuda.is_available", on_an_old_driver):
    try:
        require_new_driver()
    except UserWarning as error:
        print(f"stopped: {str(error).partition('. ')[0]}")
