import torch
from torch.utils._python_dispatch import TorchDispatchMode

WRAPPING = ["add", "sub", "rsub", "mul", "neg", "pow", "mm", "mv", "bmm", "dot"]


class CountWrapped(TorchDispatchMode):
    """Count the values that operations with uint8 results pushed out of 0 to 255."""

    wrapped = 0

    def __torch_dispatch__(self, func, types, args=(), kwargs=None):
        name = func.overloadpacket.__name__.rstrip("_")
        inputs = [a.double() if isinstance(a, torch.Tensor) else a for a in args]
        result = func(*args, **(kwargs or {}))
        if getattr(result, "dtype", None) == torch.uint8:
            if name in ("copy", "_to_copy"):
                exact = inputs[name == "copy"].trunc()  # from the second into the first
            elif name in WRAPPING:
                exact = func(*inputs, **(kwargs or {}))
            else:
                return result
            self.wrapped += int((exact != result).sum())
        return result


torch.manual_seed(0)
photo = torch.randint(60, 256, (3, 32, 32), dtype=torch.uint8)
before = torch.randint(60, 256, (3, 32, 32), dtype=torch.uint8)
with CountWrapped() as brightness:
    (photo * 1.5).to(torch.uint8)
with CountWrapped() as difference:
    (photo - before).abs()
print(f"values wrapped by the brightness: {brightness.wrapped} of {photo.numel()}")
print(f"values wrapped by the difference: {difference.wrapped} of {photo.numel()}")
