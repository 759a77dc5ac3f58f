import torch
from torch.nn.functional import one_hot


def check_target(output, target):
    """Class numbers have the shape of the output without its axis of classes."""
    wanted = tuple(output.shape[:1] + output.shape[2:])
    got = tuple(target.shape)
    assert got == wanted, f"the target is {got}, and should be {wanted}"
    return got


torch.manual_seed(0)
output, grade = torch.rand(32, 3), torch.randint(3, (32,))
for target in grade, grade.unsqueeze(1), one_hot(grade, num_classes=3):
    try:
        print("the target is", check_target(output, target))
    except AssertionError as error:
        print(error)
