import torch
from torch._subclasses.fake_tensor import FakeTensorMode
from torch.utils._python_dispatch import TorchDispatchMode


class CopiesToCpu(TorchDispatchMode):
    """Notes for each copy from an accelerator to the CPU whether it waits."""

    def __init__(self):
        super().__init__()
        self.waits = []

    def __torch_dispatch__(self, func, types, args=(), kwargs=None):
        result = func(*args, **(kwargs or {}))
        names = [argument.name for argument in func._schema.arguments]
        if "non_blocking" in names and isinstance(result, torch.Tensor):
            given = {**dict(zip(names, args, strict=False)), **(kwargs or {})}
            source = given.get("src", args[0])
            if source.device.type != "cpu" and result.device.type == "cpu":
                self.waits.append(not given.get("non_blocking", False))
        return result


def collect(scores, buffer):
    first = scores.to("cpu", non_blocking=True)
    buffer.copy_(scores, non_blocking=True)
    return first, buffer, scores.cpu()


with FakeTensorMode(), CopiesToCpu() as copies:  # fake tensors need no GPU
    collect(torch.ones(4, device="cuda"), torch.empty(4))
print(f"copies that do not wait: {copies.waits.count(False)} of {len(copies.waits)}")
