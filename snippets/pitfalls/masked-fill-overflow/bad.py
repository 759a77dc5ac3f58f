import torch
from torch import nn


def attend(query, key, value, padding):
    scores = query @ key.transpose(-2, -1) / query.shape[-1] ** 0.5
    scores = scores.masked_fill(padding[:, None, :], -1e9)
    return scores.softmax(dim=-1) @ value


torch.manual_seed(0)
words, project = torch.randn(2, 5, 8), nn.Linear(8, 8)
padding = torch.arange(5) >= torch.tensor([[5], [3]])  # the second text has 3 words

for dtype in (torch.bfloat16, torch.float16):
    with torch.no_grad(), torch.autocast("cpu", dtype=dtype):
        hidden = project(words)
        context = attend(hidden, hidden, hidden, padding)
    print(f"{dtype}, mean: {context[1].float().mean().item():.2f}")
