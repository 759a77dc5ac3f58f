import copy

import torch
from torch import nn

torch.manual_seed(0)
network = nn.Sequential(nn.Linear(4, 16), nn.ReLU(), nn.Linear(16, 2))
target_network = copy.deepcopy(network).requires_grad_(False)
same_network = network  # no copy: another name
optimizer = torch.optim.SGD(network.parameters(), lr=0.1)
seen = torch.randn(32, 4)

with torch.no_grad():
    quiet = network(seen)
assert torch.equal(quiet, network(seen).detach())  # the same numbers either way
held, named = target_network(seen), same_network(seen).detach()
assert torch.equal(held, named)

start = target_network[0].weight.clone()
network(seen).square().mean().backward()
optimizer.step()
copy_moved = (target_network(seen) - held).abs().max().item()
name_moved = (same_network(seen) - named).abs().max().item()
assert copy_moved == 0
assert name_moved > 0
print(f"after a step, outputs of the copy moved by at most: {copy_moved:.4f}")
print(f"after a step, outputs of the other name moved by at most: {name_moved:.4f}")

with torch.no_grad():  # Polyak: a small step towards the network after each update
    for _ in range(100):
        pairs = zip(target_network.parameters(), network.parameters(), strict=True)
        for slow, fast in pairs:
            slow.lerp_(fast, 0.01)
expected = network[0].weight + 0.99**100 * (start - network[0].weight)
torch.testing.assert_close(target_network[0].weight, expected)
left = (target_network[0].weight - network[0].weight).norm()
left /= (start - network[0].weight).norm()
print(f"of the distance, 100 steps of 0.01 leave: {left:.0%}")
