import torch
from torch import nn


def assert_logits(output):
    """Refuse rows that are probabilities already: none negative, and the sum is 1."""
    total = output.detach().float().sum(dim=1)
    done = (output >= 0).all() and ((total - 1).abs() < 0.01).all()
    assert not done, f"rows sum to {total.mean():.2f}, no value is negative: a softmax?"


torch.manual_seed(0)
loudness = torch.randn(32, 40)  # 32 audio clips, 40 frequency bands
for model in (
    nn.Sequential(nn.Linear(40, 5)),
    nn.Sequential(nn.Linear(40, 5), nn.Softmax(dim=1)),
):
    output = model(loudness)
    print(f"lowest: {output.min().item():.2f}, highest: {output.max().item():.2f}")
    try:
        assert_logits(output)
    except AssertionError as error:
        print("AssertionError:", error)
