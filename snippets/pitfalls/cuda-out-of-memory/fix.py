import torch
from torch import nn


def loss_of(texts):  # a function: its logits are gone before the next part comes
    hidden = torch.tanh(embedding(texts[:, :-1]))
    logits = head(hidden).flatten(0, 1)
    return nn.functional.cross_entropy(logits, texts[:, 1:].flatten())


def accumulate(batch, size):
    """Add the gradients of the batch's mean loss, `size` texts at a time."""
    mean = 0.0
    for part in batch.split(size):
        loss = loss_of(part) * (len(part) / len(batch))
        loss.backward()
        mean += loss.item()
    return mean


torch.manual_seed(0)
device = "cuda" if torch.cuda.is_available() else "cpu"
vocabulary = 500
embedding = nn.Embedding(vocabulary, 64).to(device)
head = nn.Linear(64, vocabulary).to(device)
optimizer = torch.optim.SGD([*embedding.parameters(), *head.parameters()], lr=0.1)
texts = torch.randint(vocabulary, (15, 32 + 1)).to(device)

loss = accumulate(texts, size=2)
optimizer.step()
optimizer.zero_grad()
print(f"loss: {loss:.3f}")

# Proof: the step of the whole batch at once in NumPy, and no part meets another
import weakref

import numpy as np

torch.manual_seed(0)
layers = nn.Embedding(vocabulary, 64), nn.Linear(64, vocabulary)
table, weight, bias = (
    p.detach().double().numpy() for m in layers for p in m.parameters()
)
inputs, targets = (t.flatten().cpu().numpy() for t in (texts[:, :-1], texts[:, 1:]))
hidden = np.tanh(table[inputs])
scores = hidden @ weight.T + bias
error = np.exp(scores - np.log(np.exp(scores).sum(1, keepdims=True)))
expected = -np.log(error[np.arange(len(targets)), targets]).mean()
error[np.arange(len(targets)), targets] -= 1
error /= len(targets)
slope = np.zeros_like(table)
np.add.at(slope, inputs, error @ weight * (1 - hidden**2))
assert np.isclose(loss, expected, rtol=1e-5)
assert np.allclose(embedding.weight.detach().cpu(), table - 0.1 * slope, atol=1e-6)
assert np.allclose(
    head.weight.detach().cpu(), weight - 0.1 * error.T @ hidden, atol=1e-6
)
assert np.allclose(head.bias.detach().cpu(), bias - 0.1 * error.sum(0), atol=1e-6)
assert head.weight.grad is None

made, alive = [], []
head.register_forward_pre_hook(
    lambda *_: alive.append(sum(r() is not None for r in made))
)
head.register_forward_hook(lambda _, __, logits: made.append(weakref.ref(logits)))
accumulate(texts, size=2)
assert alive == [0] * 8
assert len(made) == 8
