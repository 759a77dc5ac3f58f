import copy

import torch
from torch import nn

torch.manual_seed(0)
network = nn.Linear(4, 2)
target_network = copy.deepcopy(network).requires_grad_(False)
optimizer = torch.optim.SGD(network.parameters(), lr=0.1)
seen, seen_after = torch.randn(3, 4), torch.randn(3, 4)
reward, done = torch.tensor([0.0, 0, 1]), torch.tensor([0.0, 0, 1])


def q_target(source, mask):
    return reward + 0.9 * mask * source(seen_after).detach().amax(dim=1)


sources = {"network(...).detach()": network, "target_network(...)": target_network}
before = {name: q_target(source, 1 - done) for name, source in sources.items()}
network(seen).square().mean().backward()
optimizer.step()
for name, source in sources.items():
    shift = (q_target(source, 1 - done) - before[name]).abs().max().item()
    assert (shift == 0) == (source is target_network)
    print(f"{name}: one update shifts a target by up to {shift:.4f}")

masked, unmasked = q_target(network, 1 - done)[2].item(), q_target(network, 1)[2].item()
assert masked == 1
assert abs(unmasked - 1) > 0.01
print(f"last step, reward 1: target with 1 - done {masked:.4f}, without {unmasked:.4f}")
