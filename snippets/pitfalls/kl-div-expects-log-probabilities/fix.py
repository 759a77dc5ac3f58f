import torch
from torch import nn

torch.manual_seed(0)
teacher, student = torch.randn(8, 20), torch.randn(8, 20)  # logits of 20 topics

criterion = nn.KLDivLoss(reduction="batchmean")
loss = criterion(student.log_softmax(dim=-1), teacher.softmax(dim=-1))
print(f"divergence: {loss.item():.4f}")

# Proof: the definition, text by text, in NumPy.
import numpy as np

p, q = (np.exp(x.double().numpy()) for x in (teacher, student))
p, q = (x / x.sum(axis=1, keepdims=True) for x in (p, q))
expected = [(a * np.log(a / b)).sum() for a, b in zip(p, q, strict=True)]
assert abs(loss.item() - np.mean(expected)) < 1e-5
