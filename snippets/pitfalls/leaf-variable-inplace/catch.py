import torch


def assert_still_leaves(*weights):
    lost = [i for i, w in enumerate(weights) if not (w.is_leaf and w.requires_grad)]
    assert not lost, f"no longer trainable: weights {lost}"


torch.manual_seed(0)
houses, prices = torch.randn(200, 3), torch.randn(200)
weight, bias = torch.zeros(3, requires_grad=True), torch.zeros((), requires_grad=True)
(houses @ weight + bias - prices).square().mean().backward()

with torch.no_grad():
    weight = weight - 0.1 * weight.grad
try:
    assert_still_leaves(weight, bias)
except AssertionError as error:
    print(f"caught: {error}")
