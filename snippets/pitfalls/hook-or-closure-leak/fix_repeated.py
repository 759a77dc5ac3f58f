import torch
from torch import nn

torch.manual_seed(0)
calls = []


def gradient_norm(gradient):
    calls.append(gradient.norm().item())


model = nn.Linear(8, 1)
frames = torch.randn(5, 16, 8)
handle = model.weight.register_hook(gradient_norm)
for _ in range(4):
    for frame in frames:
        model.zero_grad()
        model(frame).square().mean().backward()
handle.remove()
print(f"calls of the hook in 20 steps: {len(calls)}")

# Proof: one call for each step, with the norm of its gradient; none after remove()
norms = []
for frame in frames.repeat(4, 1, 1):
    loss = model(frame).square().mean()
    norms.append(torch.autograd.grad(loss, model.weight)[0].norm().item())
torch.testing.assert_close(calls, norms)
