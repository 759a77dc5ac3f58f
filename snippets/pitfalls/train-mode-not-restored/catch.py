import torch
from torch import nn


def assert_keeps_modes(function, model):
    """Call `function(model)` and check that no layer has changed its mode."""
    before = [(name, part, part.training) for name, part in model.named_modules()]
    function(model)
    left = [name or "model" for name, part, mode in before if part.training != mode]
    assert not left, f"{function.__name__} changed the mode of {', '.join(left)}"


@torch.no_grad()
def sample_text(model):
    model.eval()
    return model(torch.zeros(1, 20, dtype=torch.long)).argmax(-1)


model = nn.Sequential(nn.Embedding(100, 16), nn.Dropout(), nn.Linear(16, 100))
try:
    assert_keeps_modes(sample_text, model)
except AssertionError as error:
    print(f"caught: {error}")
