import torch
from torch import nn


def validation_loss(model, batches, loss_of):
    losses = [loss_of(model(features), target).item() for features, target in batches]
    return sum(losses) / len(losses)


def batches(size):
    return [(torch.ones(size, 7), torch.ones(size, 1)) for _ in range(2)]


model, passed = nn.Linear(7, 1), []
for reduction in ("none", "mean"):
    for size in (1, 2):
        try:
            validation_loss(model, batches(size), nn.MSELoss(reduction=reduction))
            passed.append((reduction, size))
        except RuntimeError as error:
            print(f"reduction {reduction}, batch of {size}: {error}")
print("passed:", passed)
