import torch
from torch import nn


def make_model():
    torch.manual_seed(0)
    return nn.ModuleDict(
        {"body": nn.Linear(6, 4), "price": nn.Linear(4, 1), "kind": nn.Linear(4, 3)}
    )


torch.manual_seed(1)
rows, kinds = torch.randn(32, 6), torch.randint(3, (32,))
client, server = make_model(), make_model()

# The client learns the kind alone; the server takes over its gradients.
scores = client["kind"](client["body"](rows).relu())
nn.functional.cross_entropy(scores, kinds).backward()
gradients = {name: p.grad for name, p in client.named_parameters()}

before = server["kind"].weight.detach().clone()
optimizer = torch.optim.SGD(server.parameters(), lr=1.0)
for name, parameter in server.named_parameters():
    parameter.grad = gradients[name]
optimizer.step()
print(f"step of the kind: {(server['kind'].weight - before).norm():.4f}")

# Proof: the gradient of the last layer by hand, and a head that nobody used stays.
start = make_model()
inner = start["body"](rows).relu().detach().double()
weight, bias = start["kind"].weight.double(), start["kind"].bias.double()
error = (inner @ weight.T + bias).softmax(dim=1) - nn.functional.one_hot(kinds, 3)
expected = weight - error.T @ inner / 32
assert (server["kind"].weight - expected).abs().max() < 1e-6
assert torch.equal(server["price"].weight, start["price"].weight)
assert not torch.equal(server["body"].weight, start["body"].weight)
assert abs((server["kind"].weight - before).norm() - (expected - weight).norm()) < 1e-6
