import math

import torch
from torch import nn

criterion = nn.CrossEntropyLoss()
for classes in (2, 3, 10, 100, 1000):
    label = torch.arange(classes)
    perfect = torch.eye(classes)  # every row puts all probability on its own class
    guessing = torch.full((classes, classes), 1 / classes)
    lowest, guessed = criterion(perfect, label), criterion(guessing, label)
    print(f"{classes} classes: {guessed:.4g} when guessing, {lowest:.4g} when perfect")
    assert math.isclose(lowest, math.log(1 + (classes - 1) / math.e), rel_tol=1e-5)
    assert math.isclose(guessed, math.log(classes), rel_tol=1e-5)
    assert criterion(1000 * perfect, label) == 0  # with logits it can reach zero
