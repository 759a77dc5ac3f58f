import torch
from torch import nn


def check_labels(labels, classes, ignore_index=-100):
    """Raise on the CPU, before training, what a GPU would only say in an assert."""
    wrong = labels[((labels < 0) | (labels >= classes)) & (labels != ignore_index)]
    allowed = f"{classes} outputs take labels 0 to {classes - 1}"
    assert wrong.numel() == 0, f"{allowed}, not {wrong.unique().tolist()}"


classifier = nn.Linear(16, 3)
for mineral in [0, 1, 2, -100, 1], [0, 1, 2, 3, 1], [-1, 0, 1, 255, 1]:
    try:
        check_labels(torch.tensor(mineral), classifier.out_features)
    except AssertionError as error:
        print(f"stopped before the first step: {error}")
