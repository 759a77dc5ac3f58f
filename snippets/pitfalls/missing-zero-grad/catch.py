import torch
from torch import nn


def assert_cleared(model):
    left_over = [name for name, p in model.named_parameters() if p.grad is not None]
    assert not left_over, f"gradients of an earlier step in {left_over}"


torch.manual_seed(0)
houses, prices = torch.randn(64, 6), torch.randn(64, 1)
model = nn.Linear(6, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)

try:
    for _ in range(3):
        loss = nn.functional.mse_loss(model(houses), prices)
        print(f"loss: {loss:.4f}")
        assert_cleared(model)
        loss.backward()
        optimizer.step()
except AssertionError as error:
    print(f"caught: {error}")
