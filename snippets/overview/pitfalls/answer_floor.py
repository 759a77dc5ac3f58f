import torch
from torch.nn.functional import cross_entropy

right = torch.tensor([0])
for classes in (2, 4, 10, 1000):
    probabilities = torch.zeros(1, classes)
    probabilities[0, 0] = 1.0  # as sure as a softmax can be, and right
    floor = cross_entropy(probabilities, right).item()
    print(f"{classes} classes: not below {floor:.3f}")
    # the formula: log of (e + classes - 1) / e
    e = torch.e
    assert abs(floor - torch.tensor((e + classes - 1) / e).log().item()) < 1e-5
