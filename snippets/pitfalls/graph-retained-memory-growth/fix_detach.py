import torch
from torch import nn


def graph_nodes(*values):
    seen, waiting = set(), [getattr(value, "grad_fn", None) for value in values]
    while waiting:
        node = waiting.pop()
        if node is not None and node not in seen:
            seen.add(node)
            waiting += [before for before, _ in node.next_functions]
    return len(seen)


torch.manual_seed(0)
clips, labels = torch.randn(100, 32, 40), torch.randint(10, (100, 32))
model = nn.Sequential(nn.Linear(40, 64), nn.ReLU(), nn.Linear(64, 10))
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)

epoch_loss = 0
for step, (features, target) in enumerate(zip(clips, labels, strict=True), start=1):
    loss = nn.functional.cross_entropy(model(features), target)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    epoch_loss += loss.detach()
    if step in (1, 10, 100):
        print(f"graph nodes kept after step {step}: {graph_nodes(loss, epoch_loss)}")
print(f"mean loss of the epoch: {epoch_loss.item() / step:.3f}")

# Proof: the same training with gradients from torch.autograd.grad
torch.manual_seed(0)
clips, labels = torch.randn(100, 32, 40), torch.randint(10, (100, 32))
w1, b1, w2, b2 = [
    p.detach().clone().requires_grad_()
    for p in nn.Sequential(nn.Linear(40, 64), nn.Linear(64, 10)).parameters()
]
expected = []
for features, target in zip(clips, labels, strict=True):
    logits = torch.relu(features @ w1.T + b1) @ w2.T + b2
    chosen = logits.gather(1, target[:, None])[:, 0]
    again = (logits.logsumexp(1) - chosen).mean()
    slopes = torch.autograd.grad(again, [w1, b1, w2, b2])
    w1, b1, w2, b2 = [
        (p - 0.1 * slope).detach().requires_grad_()
        for p, slope in zip([w1, b1, w2, b2], slopes, strict=True)
    ]
    expected.append(again.item())
assert abs(epoch_loss.item() / 100 - sum(expected) / 100) < 1e-4
assert graph_nodes(epoch_loss) == 0
assert graph_nodes(loss, epoch_loss) == 11  # 4 parameters and 7 operations
