import torch
from torch import nn

torch.manual_seed(0)
calls = []


def gradient_norm(gradient):
    calls.append(gradient.norm().item())


model = nn.Linear(8, 1)
frames = torch.randn(5, 16, 8)
for _ in range(4):
    model.weight.register_hook(gradient_norm)
    for frame in frames:
        model.zero_grad()
        model(frame).square().mean().backward()
print(f"calls of the hook in 20 steps: {len(calls)}")
