import torch
from torch import nn

torch.manual_seed(0)
tokens = torch.randint(1, 50, (32, 10))  # 32 sentences of 10 words
lengths = torch.randint(3, 11, (32,))
padding = torch.arange(10) >= lengths.unsqueeze(1)
tags = (tokens % 4).masked_fill(padding, 0)

torch.manual_seed(1)
model = nn.Sequential(nn.Embedding(50, 16), nn.Linear(16, 4))
criterion = nn.CrossEntropyLoss(reduction="none")  # padding is masked below
optimizer = torch.optim.SGD(model.parameters(), lr=1.0)
for _ in range(100):
    optimizer.zero_grad()
    loss = criterion(model(tokens).transpose(1, 2), tags)
    loss = (loss * ~padding).sum() / (~padding).sum()
    loss.backward()
    optimizer.step()
print(f"loss: {loss.item():.4f}")

# Proof: the same training in NumPy, over the real words alone.
import numpy as np

torch.manual_seed(1)
start = nn.Sequential(nn.Embedding(50, 16), nn.Linear(16, 4))
e, w, b = (part.detach().double().numpy() for part in start.parameters())
words, y = tokens[~padding].numpy(), np.eye(4)[tags[~padding]]
for _ in range(100):
    p = np.exp(e[words] @ w.T + b)
    p /= p.sum(axis=1, keepdims=True)
    expected = -np.log(p[y == 1]).mean()
    error = (p - y) / len(words)
    grad_w, grad_b, grad_x = error.T @ e[words], error.sum(axis=0), error @ w
    np.subtract.at(e, words, grad_x)
    w, b = w - grad_w, b - grad_b
assert abs(loss.item() - expected) < 1e-4
np.testing.assert_allclose(model[0].weight.detach(), e, atol=1e-3)
