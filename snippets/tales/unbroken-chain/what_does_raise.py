import copy
import warnings

import torch
from torch import nn

model = nn.Linear(3, 2)
answers = model(torch.ones(4, 3))
loss = answers.square().mean()
mirror = answers.sigmoid()

deeds = {
    "answers.numpy()": answers.numpy,
    "answers.item()": answers.item,
    "copy.deepcopy(answers)": lambda: copy.deepcopy(answers),
    "model.weight.add_(1)": lambda: model.weight.add_(1),
    "mirror.detach().zero_(), backward": lambda: (
        mirror.detach().zero_(),
        mirror.sum().backward(),
    ),
}
for deed, act in deeds.items():
    try:
        act()
    except RuntimeError as error:
        print(f"{deed}\n    {type(error).__name__}: {str(error)[:75]}")
    else:
        raise AssertionError(f"{deed} did not raise")

with warnings.catch_warnings(record=True) as heard:
    warnings.simplefilter("always")
    assert float(loss) == loss.item()
assert len(heard) == 1
print(f"float(loss) only warns\n    {str(heard[0].message).splitlines()[0]}")
