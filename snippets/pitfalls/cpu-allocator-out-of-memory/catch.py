import torch
from torch.utils._python_dispatch import TorchDispatchMode


class ReportLarge(TorchDispatchMode):
    """Print each operation that makes a tensor of more than `most` bytes."""

    def __init__(self, most):
        super().__init__()
        self.most = most

    def __torch_dispatch__(self, func, types, args=(), kwargs=None):
        result = func(*args, **(kwargs or {}))
        if isinstance(result, torch.Tensor) and result.nbytes > self.most:
            print(f"{func}: {list(result.shape)}, {result.nbytes / 2**30:,.1f} GiB")
        return result


with torch.device("meta"), ReportLarge(most=2**30):  # meta tensors have no data
    scan = torch.rand(300_000, 3)
    torch.cdist(scan, scan)
    predicted, measured = torch.rand(300_000, 1), torch.rand(300_000)
    (predicted - measured).square().mean()
    torch.rand(512, 3, 1024, 1024, dtype=torch.float64)
