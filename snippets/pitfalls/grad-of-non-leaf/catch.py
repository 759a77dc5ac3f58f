import torch


def assert_leaf(**tensors):
    """Call it right before the training loop, with what backward() has to fill."""
    for name, tensor in tensors.items():
        assert tensor.requires_grad, f"{name}: requires_grad is not set"
        assert tensor.is_leaf, f"{name}: computed by {tensor.grad_fn.name()}"


tensors = {
    "moved": torch.zeros(3, requires_grad=True).double(),
    "scaled": torch.ones(3, requires_grad=True) * 0.1,
    "sliced": torch.ones(3, requires_grad=True)[:2],
    "right": torch.ones(3).mul(0.1).requires_grad_(),
}
for name, tensor in tensors.items():
    try:
        assert_leaf(**{name: tensor})
        print(f"{name}: {tensor.numel()} numbers to learn")
    except AssertionError as error:
        print(error)
