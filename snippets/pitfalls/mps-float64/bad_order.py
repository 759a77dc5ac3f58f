import numpy as np
import torch
from torch.overrides import TorchFunctionMode


class LikeMPS(TorchFunctionMode):
    """Plays MPS on the CPU, with its check for float64; leave it out on a Mac."""

    def __torch_function__(self, function, types, args=(), kwargs=None):
        if function is not torch.Tensor.to or str(args[1]) != "mps":
            return function(*args, **(kwargs or {}))
        result = args[0].to("cpu", *args[2:])
        if result.dtype == torch.float64:
            raise TypeError(
                "Cannot convert a MPS Tensor to float64 dtype as the MPS framework "
                "doesn't support float64. Please use float32 instead."
            )
        return result


rides = np.linspace(0.0, 24.0, 97)  # hours, in float64
device = "mps"
with LikeMPS():
    hours = torch.from_numpy(rides).to(device).float()
    print(f"mean: {hours.mean():.2f}")
