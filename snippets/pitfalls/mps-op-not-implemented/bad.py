import torch
from torch import nn
from torch.overrides import TorchFunctionMode


class LikeMPS(TorchFunctionMode):
    """Plays an MPS without multi_margin_loss; leave it out on a Mac."""

    def __torch_function__(self, function, types, args=(), kwargs=None):
        result = function(*args, **(kwargs or {}))
        if function is torch.Tensor.cpu:
            result.left_mps = True
        lacks = function.__name__ == "multi_margin_loss"
        if lacks and not all(hasattr(tensor, "left_mps") for tensor in args[:2]):
            raise NotImplementedError(
                "The operator 'aten::multi_margin_loss' is not currently implemented "
                "for the MPS device. If you want this op to be considered for addition "
                "please comment on https://github.com/pytorch/pytorch/issues/141287"
            )
        return result


torch.manual_seed(0)
reflectance = torch.randn(32, 6)
crops = (reflectance[:, 0] > 0).long() + (reflectance[:, 1] > 1)
device = "mps" if torch.backends.mps.is_available() else "cpu"
model = nn.Linear(6, 3).to(device)
with LikeMPS():
    scores = model(reflectance.to(device))
    loss = nn.functional.multi_margin_loss(scores, crops.to(device))
    loss.backward()
