import torch


def has_kernel(operation, dtype, device="cpu"):
    """Try an operation on a small tensor of a dtype."""
    x = torch.ones(4, 4, device=device).to(dtype)
    try:
        operation(x)
    except RuntimeError as error:
        return str(error)
    return "runs"


for dtype in torch.int64, torch.bfloat16, torch.float32:
    print(f"{dtype}: {has_kernel(torch.linalg.svd, dtype)}")
