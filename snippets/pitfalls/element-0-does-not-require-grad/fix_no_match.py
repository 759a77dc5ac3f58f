import torch
from torch import nn

torch.manual_seed(0)
model = nn.Linear(6, 2)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
sentences = torch.randn(12, 5, 6)  # 5 words each
masked = torch.rand(12, 5) < 0.2  # the words to be guessed
meanings = torch.randint(2, (12, 5))

for words, hidden, wanted in zip(sentences, masked, meanings, strict=True):
    if not hidden.any():
        continue
    loss = torch.tensor(0.0)
    for position in hidden.nonzero().flatten():
        logits = model(words[position])
        loss = loss + nn.functional.cross_entropy(logits, wanted[position])
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(f"weight norm after the epoch: {model.weight.norm():.4f}")

# Proof: the same epoch in NumPy.
import numpy as np

torch.manual_seed(0)
weight, bias = (p.detach().numpy().astype(float) for p in nn.Linear(6, 2).parameters())
for words, hidden, wanted in zip(
    *map(np.asarray, (sentences, masked, meanings)), strict=True
):
    scores = np.exp(words[hidden] @ weight.T + bias)
    error = scores / scores.sum(axis=1, keepdims=True) - np.eye(2)[wanted[hidden]]
    weight -= 0.1 * error.T @ words[hidden]
    bias -= 0.1 * error.sum(axis=0)
assert np.allclose(model.weight.detach().numpy(), weight, atol=1e-5)
