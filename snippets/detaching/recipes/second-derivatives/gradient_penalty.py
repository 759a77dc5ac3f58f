import torch
from torch import nn

torch.manual_seed(0)
critic = nn.Sequential(nn.Linear(2, 16), nn.Tanh(), nn.Linear(16, 1)).double()
real, fake = torch.randn(8, 2).double(), torch.randn(8, 2).double()
mix = torch.rand(8, 1).double()
points = (mix * real + (1 - mix) * fake).requires_grad_()


def penalty(create_graph=True, detach=False):
    scores = critic(points).sum()
    (slope,) = torch.autograd.grad(scores, points, create_graph=create_graph)
    if detach:
        slope = slope.detach()
    return (slope.norm(dim=1) - 1).square().mean()


def gradient_by_differences(weight, step=1e-6):
    """Return the derivative of the penalty with respect to one entry."""
    with torch.no_grad():
        weight[0, 0] += step
    above = penalty().item()
    with torch.no_grad():
        weight[0, 0] -= 2 * step
    below = penalty().item()
    with torch.no_grad():
        weight[0, 0] += step
    return (above - below) / (2 * step)


weight = critic[0].weight
penalty().backward()
expected = gradient_by_differences(weight)
assert abs(weight.grad[0, 0].item() - expected) < 1e-6
print(
    f"gradient of the penalty: {weight.grad[0, 0]:.4f}, by differences: {expected:.4f}"
)

for name, settings in {
    "create_graph=False": {"create_graph": False},
    "slope.detach()": {"detach": True},
}.items():
    loss = penalty(**settings)
    assert not loss.requires_grad
    print(f"with {name}: penalty {loss:.4f}, requires_grad={loss.requires_grad}")
