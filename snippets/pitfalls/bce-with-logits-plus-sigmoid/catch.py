import torch
from torch import nn


def assert_logits(outputs):
    """Check that a batch of outputs is not confined to 0..1."""
    low, high = outputs.aminmax()
    assert low < 0 or high > 1, f"outputs from {low:.2f} to {high:.2f}: a sigmoid?"


torch.manual_seed(0)
batch = torch.randn(64, 3)
for model in (
    nn.Sequential(nn.Linear(3, 8), nn.ReLU(), nn.Linear(8, 1)),
    nn.Sequential(nn.Linear(3, 8), nn.ReLU(), nn.Linear(8, 1), nn.Sigmoid()),
):
    outputs = model(batch)
    print(f"lowest: {outputs.min().item():.2f}, highest: {outputs.max().item():.2f}")
    try:
        assert_logits(outputs)
    except AssertionError as error:
        print("AssertionError:", error)
