import torch
from torch import nn


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.head = nn.Linear(8, 2)

    def forward(self, sentences, labels=None):
        logits = self.head(sentences)
        loss = nn.functional.cross_entropy(logits, labels) if labels.any() else None
        return logits, loss


torch.manual_seed(0)
model = Classifier()
spam = torch.tensor([0] * 8 + [1] * 16)  # sorted, as it came from the file
batches = zip(torch.randn(24, 8).split(4), spam.split(4), strict=True)
counted, total = 0, 0.0
for sentences, labels in batches:
    logits, loss = model(sentences, labels)
    if loss is not None:
        counted += len(sentences)
        total += loss.item() * len(sentences)
print(f"sentences in the loss: {counted} of {len(spam)}")
print(f"their loss: {total / counted:.4f}")

# Proof: the two batches of class 0 are left out, and the loss is that of the other 16.
import numpy as np

torch.manual_seed(0)
weight, bias = (part.detach().numpy() for part in nn.Linear(8, 2).parameters())
logits = torch.randn(24, 8).numpy() @ weight.T + bias
log_share = logits - np.log(np.exp(logits).sum(axis=1, keepdims=True))
assert counted == 16
assert np.isclose(total / 16, -log_share[8:, 1].mean(), rtol=1e-4)
