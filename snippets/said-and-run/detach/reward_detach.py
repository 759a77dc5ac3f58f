import torch
from torch import nn

torch.manual_seed(0)
critic = nn.Sequential(nn.Linear(3, 8), nn.Tanh(), nn.Linear(8, 1))
seen, seen_after, reward = torch.randn(16, 3), torch.randn(16, 3), torch.randn(16, 1)


def gradient(target):
    loss = (critic(seen) - target).square().mean()
    return torch.autograd.grad(loss, critic[0].weight)[0]


assert not reward.requires_grad
for name, target in {"reward": reward, "reward.detach()": reward.detach()}.items():
    print(f"target {name}: gradient norm {gradient(target).norm():.4f}")
assert torch.equal(gradient(reward), gradient(reward.detach()))

bootstrapped = reward + 0.9 * critic(seen_after)  # this target comes out of the critic
norms = {
    "bootstrapped": gradient(bootstrapped).norm().item(),
    "bootstrapped.detach()": gradient(bootstrapped.detach()).norm().item(),
}
for name, norm in norms.items():
    print(f"target {name}: gradient norm {norm:.4f}")
assert abs(norms["bootstrapped"] - norms["bootstrapped.detach()"]) > 0.1

try:
    ((critic(seen) - reward) ** 2).backward()  # not reduced to one number
except RuntimeError as error:
    print("RuntimeError:", error)
