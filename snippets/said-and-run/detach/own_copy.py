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
    stands = torch.equal(q_target(source, 1 - done), before[name])
    assert stands == (source is target_network)
    print(f"{name} after an update: the target {'stands' if stands else 'moved'}")

assert q_target(network, 1 - done)[2] == 1
assert q_target(network, 1)[2] != 1
print("the last step of an episode, with 1 - done: its reward alone")
print("without: its reward and something from a state that never comes")
