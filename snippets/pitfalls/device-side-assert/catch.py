import torch
from torch import nn


def check_labels(model, inputs, labels, ignore_index=-100):
    """Raise on the CPU, before training, what a GPU would only say in an assert."""
    classes = model(inputs[:1]).shape[1]
    wrong = labels[((labels < 0) | (labels >= classes)) & (labels != ignore_index)]
    allowed = f"{classes} outputs take labels 0 to {classes - 1}"
    assert wrong.numel() == 0, f"{allowed}, not {wrong.unique().tolist()}"


classifier = nn.Linear(16, 3)
spectra = torch.randn(5, 16)
for mineral in [0, 1, 2, -100, 1], [0, 1, 2, 3, 1], [-1, 0, 1, 255, 1]:
    try:
        check_labels(classifier, spectra, torch.tensor(mineral))
    except AssertionError as error:
        print(f"stopped before the first step: {error}")
