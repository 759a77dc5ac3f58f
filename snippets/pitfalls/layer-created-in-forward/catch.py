import torch
from torch import nn


def untrained(loss, optimizer):
    """Return the shapes of what gets a gradient and is not in the optimizer."""
    known = {id(w) for group in optimizer.param_groups for w in group["params"]}
    found, seen, waiting = [], set(), [loss.grad_fn]
    while waiting:
        node = waiting.pop()
        if node is None or node in seen:
            continue
        seen.add(node)
        leaf = getattr(node, "variable", None)
        if leaf is not None and id(leaf) not in known:
            found.append(tuple(leaf.shape))
        waiting += [following for following, _ in node.next_functions]
    return sorted(found)


class Scorer(nn.Module):
    def __init__(self):
        super().__init__()
        self.trunk = nn.Linear(20, 16)

    def forward(self, features):
        hidden = nn.Dropout(0.5)(self.trunk(features).relu())
        return nn.Linear(16, 1)(hidden)


torch.manual_seed(0)
model = Scorer()
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
batch = torch.randn(8, 20)
loss = model(batch).square().mean()
print(f"tensors that nobody trains: {untrained(loss, optimizer)}")

model.eval()
with torch.no_grad():
    difference = (model(batch) - model(batch)).abs().max()
print(f"two calls in eval mode differ by: {difference:.2f}")
