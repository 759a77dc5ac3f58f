import torch
from torch import nn

torch.manual_seed(0)
rooms = torch.randn(64, 1)
rent = 3 * rooms + 1


def losses(make_optimizer, clear, steps=91):
    """Return the loss of each step."""
    torch.manual_seed(1)
    model = nn.Linear(1, 1)
    optimizer = make_optimizer(model.parameters())
    seen = []
    for _ in range(steps):
        if clear:
            optimizer.zero_grad()
        loss = nn.functional.mse_loss(model(rooms), rent)
        loss.backward()
        optimizer.step()
        seen.append(loss.item())
    return seen


OPTIMIZERS = {
    "SGD": lambda weights: torch.optim.SGD(weights, lr=0.1),
    "momentum": lambda weights: torch.optim.SGD(weights, lr=0.1, momentum=0.9),
    "Adam": lambda weights: torch.optim.Adam(weights, lr=0.1),
}
cleared = {f"{n}_cleared": losses(make, clear=True) for n, make in OPTIMIZERS.items()}
never = {name: losses(make, clear=False) for name, make in OPTIMIZERS.items()}
print("step", *never, *cleared)
for step in range(91):
    row = [f"{curve[step]:9.2g}" for curve in never.values()]
    row += [f"{curve[step]:8.2f}" for curve in cleared.values()]
    print(f"{step:4}", *row)

# Proof: cleared, all learn; else one swings, one explodes, and one rises late
assert all(curve[90] < 0.05 for curve in cleared.values())
assert 9 < max(never["SGD"][80:]) < 12
assert never["momentum"][90] > 1e9
assert never["Adam"][20] < 1 < 10 < never["Adam"][90]
