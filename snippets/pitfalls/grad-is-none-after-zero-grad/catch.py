import torch
from torch import nn


def without_gradient(model):
    return [
        n for n, p in model.named_parameters() if p.requires_grad and p.grad is None
    ]


torch.manual_seed(0)
frames = torch.randn(64, 13)
body, pitch, speaker = nn.Linear(13, 8), nn.Linear(8, 1), nn.Linear(8, 5)
model = nn.ModuleDict({"body": body, "pitch": pitch, "speaker": speaker})

pitch(body(frames)).square().mean().backward()
missing = without_gradient(model)
print("after the loss of one head, without gradient:", missing)
assert missing == ["speaker.weight", "speaker.bias"]

speaker(body(frames)).square().mean().backward()
missing = without_gradient(model)
print("after the loss of both, without gradient:", missing)
assert missing == []
