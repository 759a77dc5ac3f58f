import torch

readings = torch.linspace(-2, 2, 5, dtype=torch.float64, requires_grad=True)


def with_copy(values):
    opening = torch.sigmoid(values)
    penalty = opening.mean()
    picture = opening.detach().clone()
    picture[picture <= 0.5] = 0
    return penalty


def with_data(values):
    opening = torch.sigmoid(values)
    penalty = opening.mean()
    picture = opening.data
    picture[picture <= 0.5] = 0
    return penalty


for function in (with_copy, with_data):
    right = torch.autograd.gradcheck(function, readings, raise_exception=False)
    print(f"{function.__name__}: the gradient is", "right" if right else "wrong")
    assert right == (function is with_copy)
