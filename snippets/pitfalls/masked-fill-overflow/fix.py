import torch
from torch import nn


def attend(query, key, value, padding):
    scores = query @ key.transpose(-2, -1) / query.shape[-1] ** 0.5
    scores = scores.masked_fill(padding[:, None, :], float("-inf"))
    return scores.softmax(dim=-1) @ value


torch.manual_seed(0)
words, project = torch.randn(2, 5, 8), nn.Linear(8, 8)
padding = torch.arange(5) >= torch.tensor([[5], [3]])  # the second text has 3 words

for dtype in (torch.bfloat16, torch.float16):
    with torch.no_grad(), torch.autocast("cpu", dtype=dtype):
        hidden = project(words)
        context = attend(hidden, hidden, hidden, padding)
    print(f"{dtype}, mean: {context[1].float().mean().item():.2f}")

# Proof: attention over the words that are there, in NumPy.
import numpy as np

w, b = (p.detach().double().numpy() for p in project.parameters())
for k, length in enumerate([5, 3]):
    h = words[k, :length].double().numpy() @ w.T + b
    full = words[k].double().numpy() @ w.T + b
    weight = np.exp(full @ h.T / 8**0.5)
    weight /= weight.sum(axis=1, keepdims=True)
    np.testing.assert_allclose(context[k].float(), weight @ h, atol=5e-3)
    if k == 1:
        assert abs(context[1].float().mean() - (weight @ h).mean()) < 2e-3
