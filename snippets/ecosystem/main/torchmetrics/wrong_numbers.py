import torch
from torchmetrics.classification import BinaryAccuracy, BinaryPrecision

# Precision, batch by batch: 2 of 2 alarms were right, then 1 of 8.
batches = [
    (torch.tensor([1, 1, 0, 0, 0, 0, 0, 0]), torch.tensor([1, 1, 0, 0, 0, 0, 0, 0])),
    (torch.tensor([1, 1, 1, 1, 1, 1, 1, 1]), torch.tensor([1, 0, 0, 0, 0, 0, 0, 0])),
]
precision = BinaryPrecision()
mean = sum(precision(guess, truth).item() for guess, truth in batches) / 2
print("mean of the batches:", mean)
print("precision:", round(precision.compute().item(), 4))
assert precision.compute() == torch.tensor(3 / 10)

# Without reset, the next epoch adds up on this one.
precision.update(torch.tensor([1, 1]), torch.tensor([1, 1]))
print("next epoch, not reset:", round(precision.compute().item(), 4))
precision.reset()
precision.update(torch.tensor([1, 1]), torch.tensor([1, 1]))
print("next epoch, reset:", precision.compute().item())

# Logits that all lie between 0 and 1 are taken for probabilities.
logits, truth = torch.tensor([0.3, 0.4, 0.2]), torch.tensor([1, 1, 1])
accuracy = BinaryAccuracy()
print("three positive logits:", accuracy(logits, truth).item())
print("the same through sigmoid:", accuracy(logits.sigmoid(), truth).item())
assert accuracy(logits, truth) == 0
assert accuracy(logits.sigmoid(), truth) == 1
