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
gradients = [p.grad for p in client.parameters() if p.grad is not None]

before = server["kind"].weight.detach().clone()
optimizer = torch.optim.SGD(server.parameters(), lr=1.0)
for parameter, gradient in zip(server.parameters(), gradients, strict=False):
    if gradient.shape == parameter.shape:
        parameter.grad = gradient
optimizer.step()
print(f"step of the kind: {(server['kind'].weight - before).norm():.4f}")

# Proof: the head that the client trained has not moved.
assert torch.equal(server["kind"].weight, before)
assert not torch.equal(server["body"].weight, make_model()["body"].weight)
