import torch
from torch import nn

torch.manual_seed(0)
teacher, student = torch.randn(4, 7, 20), torch.randn(4, 7, 20)  # (text, token, word)

criterion = nn.KLDivLoss(reduction="batchmean")
given, wanted = student.log_softmax(dim=-1), teacher.softmax(dim=-1)
loss = criterion(given.flatten(0, 1), wanted.flatten(0, 1))
print(f"divergence per token: {loss.item():.4f}")

# Proof: the definition, token by token, in NumPy.
import numpy as np

p, q = (np.exp(x.double().numpy()) for x in (teacher, student))
p, q = (x / x.sum(axis=-1, keepdims=True) for x in (p, q))
expected = [
    (p[text, token] * np.log(p[text, token] / q[text, token])).sum()
    for text in range(4)
    for token in range(7)
]
assert abs(loss.item() - np.mean(expected)) < 1e-5
