import torch
from torch.autograd import gradcheck

inputs = torch.linspace(-1, 1, 3, dtype=torch.float64, requires_grad=True)


def penalty(values):
    opening = torch.sigmoid(values)
    result = opening.mean()
    picture = opening.data
    picture[picture <= 0.5] = 0
    return result


try:
    gradcheck(penalty, inputs)
except RuntimeError as error:
    print(str(error).strip())
