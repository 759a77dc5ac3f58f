import torch
from torch import nn

numbers = torch.tensor([[[3, 1], [0, 2]]])
calls = {
    "Linear": nn.Linear(2, 4),
    "Conv1d": nn.Conv1d(2, 4, kernel_size=1),
    "Conv1d without bias": nn.Conv1d(2, 4, kernel_size=1, bias=False),
    "integers @ floats": lambda numbers: numbers @ torch.rand(1, 2, 2),
    "floats @ integers": lambda numbers: torch.rand(1, 2, 2) @ numbers,
}
for name, call in calls.items():
    try:
        call(numbers)
    except RuntimeError as error:
        print(f"{name}: {error}")
