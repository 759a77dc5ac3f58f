import torch
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
fraud = (torch.rand(1000) < 0.04).long()  # four payments in a hundred
score = torch.randn(1000) + 3 * fraud  # what a model says
payments = TensorDataset(score, fraud)


def f1_of(loader):
    right = wrong = 0
    for score, label in loader:
        flagged = (score > 1.5).long()
        right += (flagged * label).sum().item()
        wrong += (flagged != label).sum().item()
    return 2 * right / max(2 * right + wrong, 1)


f1 = {size: f1_of(DataLoader(payments, size)) for size in (32, 200)}
for size, value in f1.items():
    print(f"F1, batches of {size}: {value:.3f}")

# Proof: from precision and recall over all payments
import numpy as np

flagged, label = (score > 1.5).numpy(), fraud.numpy() == 1
precision = label[flagged].mean()
recall = flagged[label].mean()
for value in f1.values():
    assert np.isclose(value, 2 * precision * recall / (precision + recall))
