import torch
from torch import nn


def assert_logits(output):
    """Refuse rows that are probabilities already: none negative, and the sum is 1."""
    total = output.detach().sum(dim=1)
    done = (output >= 0).all() and torch.allclose(total, torch.ones_like(total))
    assert not done, "probabilities where logits belong: a softmax too many"


torch.manual_seed(0)
loudness = torch.randn(32, 40)  # 32 audio clips, 40 frequency bands
body = nn.Linear(40, 5)
for model in (body, nn.Sequential(body, nn.Softmax(dim=1))):
    try:
        assert_logits(model(loudness))
        print(f"{type(model).__name__}: fine")
    except AssertionError as error:
        print(f"{type(model).__name__}: {error}")
        assert model is not body
    else:
        assert model is body
