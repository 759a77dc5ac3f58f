import torch
from torch import nn

torch.manual_seed(0)
speakers, clips = torch.randint(3, (32,)), torch.randn(32, 10)


def seen_by_adam(clear):
    """How many times the batch's gradient Adam is given, in three steps."""
    torch.manual_seed(0)
    model = nn.Linear(10, 3)
    optimizer = torch.optim.Adam(model.parameters(), lr=1e-9)  # weights stay
    factors = []
    for _ in range(3):
        if clear:
            optimizer.zero_grad()
        loss = nn.functional.cross_entropy(model(clips), speakers)
        (gradient,) = torch.autograd.grad(loss, model.weight, retain_graph=True)
        loss.backward()
        factors.append(round((model.weight.grad / gradient).mean().item(), 3))
        optimizer.step()
    return factors


print("as the example stands:", seen_by_adam(clear=False))
print("with zero_grad():", seen_by_adam(clear=True))
assert seen_by_adam(clear=False) == [1, 2, 3]
assert seen_by_adam(clear=True) == [1, 1, 1]
