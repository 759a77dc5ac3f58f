import numpy as np
import torch
from torch import nn

torch.manual_seed(0)
device = "cuda" if torch.cuda.is_available() else "cpu"
batch, length, vocabulary = 16, 32, 1000  # small, so that it runs anywhere
embedding = nn.Embedding(vocabulary, 64).to(device)
head = nn.Linear(64, vocabulary).to(device)
texts = torch.randint(vocabulary, (batch, length + 1)).to(device)

mean_loss = 0.0
for part in texts.split(2):
    hidden = torch.tanh(embedding(part[:, :-1]))
    logits = head(hidden)
    next_tokens = part[:, 1:].flatten()
    loss = nn.functional.cross_entropy(logits.flatten(0, 1), next_tokens)
    share = len(part) / batch
    (share * loss).backward()  # adds to the gradients, and frees this part's logits
    mean_loss += share * loss.item()
print(f"loss: {mean_loss:.3f}")
print(f"logits at a time: {logits.nbytes} bytes of {batch // 2 * logits.nbytes}")

# The gradient of the whole batch at once, written out.
inputs, targets = (t.flatten().cpu().numpy() for t in (texts[:, :-1], texts[:, 1:]))
table, weight, bias = (
    value.detach().cpu().double().numpy()
    for value in (embedding.weight, head.weight, head.bias)
)
hidden = np.tanh(table[inputs])
exponentials = np.exp(hidden @ weight.T + bias)
error = exponentials / exponentials.sum(axis=1, keepdims=True)
error[np.arange(batch * length), targets] -= 1
expected = error.T @ hidden / (batch * length)
assert np.allclose(head.weight.grad.cpu(), expected, atol=1e-7)
