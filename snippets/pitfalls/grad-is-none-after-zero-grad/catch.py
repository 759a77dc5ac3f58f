import torch
from torch import nn


def without_gradient(model):
    parameters = dict(model.named_parameters())
    trained = [name for name, p in parameters.items() if p.requires_grad]
    return [name for name in trained if parameters[name].grad is None]


torch.manual_seed(0)
frames = torch.randn(64, 13)
body, pitch, speaker = nn.Linear(13, 8), nn.Linear(8, 1), nn.Linear(8, 5)
model = nn.ModuleDict({"body": body, "pitch": pitch, "speaker": speaker})

loss = pitch(body(frames)).square().mean()
loss.backward()
print("without gradient:", without_gradient(model))
