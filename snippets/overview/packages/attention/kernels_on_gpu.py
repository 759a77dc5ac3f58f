# Needs a CUDA GPU.
import warnings

import torch
from torch.nn.attention import SDPBackend, sdpa_kernel
from torch.nn.functional import scaled_dot_product_attention

KERNELS = ("FLASH_ATTENTION", "EFFICIENT_ATTENTION", "CUDNN_ATTENTION", "MATH")
CASES = {
    "float32": (torch.float32, {}),
    "bfloat16": (torch.bfloat16, {}),
    "bfloat16, a mask": (
        torch.bfloat16,
        {"attn_mask": torch.ones(128, 128).cuda() > 0},
    ),
}


def can_run(kernel, dtype, options):
    torch.manual_seed(0)
    q, k, v = torch.randn(3, 2, 4, 128, 64, device="cuda", dtype=dtype)
    try:
        with sdpa_kernel(getattr(SDPBackend, kernel)):
            scaled_dot_product_attention(q, k, v, **options)
    except RuntimeError:
        return "no"
    return "yes"


warnings.simplefilter("ignore")  # each says why a kernel was not used
print(f"{'':18}" + " ".join(f"{kernel:>19}" for kernel in KERNELS))
for name, (dtype, options) in CASES.items():
    answers = " ".join(f"{can_run(kernel, dtype, options):>19}" for kernel in KERNELS)
    print(f"{name:18}{answers}")
