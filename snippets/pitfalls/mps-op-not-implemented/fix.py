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
    loss = nn.functional.multi_margin_loss(scores.cpu(), crops.cpu())
    loss.backward()
print(f"loss: {loss.item():.4f}")

# Proof: the loss and its gradient, written out.
scores = scores.detach().cpu()
margins = 1 - scores.gather(1, crops[:, None]) + scores
margins.scatter_(1, crops[:, None], 0.0)
assert abs(loss.item() - margins.clamp(min=0).mean().item()) < 1e-6
slope = (margins > 0).float()
slope.scatter_(1, crops[:, None], -slope.sum(1, keepdim=True))
expected = slope.T @ reflectance / margins.numel()
torch.testing.assert_close(model.weight.grad.cpu(), expected)
assert model.weight.grad.device.type == torch.device(device).type
