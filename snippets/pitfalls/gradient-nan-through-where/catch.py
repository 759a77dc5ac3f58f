import torch


def assert_finite_slopes(function, values):
    """Try each value alone: where the result is finite, the gradient has to be."""
    for value in values:
        x = torch.tensor(value, requires_grad=True)
        result = function(x)
        (slope,) = torch.autograd.grad(result, x)
        if result.isfinite():
            assert slope.isfinite(), f"at {value} it is {result:.4f}, slope {slope}"


def softplus(x):
    return torch.where(x > 20, x, torch.log1p(x.exp()))


def softplus_of_safe(x):
    return torch.where(x > 20, x, torch.log1p(x.clamp_max(20).exp()))


edges = [0.0, 1e-12, 1.0, -1.0, 20.0, 100.0, -100.0, 1e4, -1e4]
assert_finite_slopes(softplus_of_safe, edges)
try:
    assert_finite_slopes(softplus, edges)
except AssertionError as error:
    print(f"caught: {error}")
