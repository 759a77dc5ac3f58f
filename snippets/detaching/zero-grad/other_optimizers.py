import torch
from torch import nn

torch.manual_seed(0)
rooms = torch.randn(64, 1)
rent = 3 * rooms + 1


def train(clear, make_optimizer, steps=91):
    torch.manual_seed(1)
    model = nn.Linear(1, 1)
    optimizer = make_optimizer(model.parameters())
    losses = []
    for _ in range(steps):
        if clear:
            optimizer.zero_grad()
        loss = nn.functional.mse_loss(model(rooms), rent)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


OPTIMIZERS = {
    "SGD": lambda weights: torch.optim.SGD(weights, lr=0.1),
    "SGD, momentum 0.9": lambda weights: torch.optim.SGD(weights, lr=0.1, momentum=0.9),
    "Adam": lambda weights: torch.optim.Adam(weights, lr=0.1),
}
shown = (0, 20, 50, 90)
last = {}
print("loss after steps:", "".join(f"{step:9}" for step in shown))
for name, make_optimizer in OPTIMIZERS.items():
    for clear in (True, False):
        losses = train(clear, make_optimizer)
        last[name, clear] = losses[-1]
        row = "".join(
            f"{losses[step]:9.2g}" if losses[step] > 1000 else f"{losses[step]:9.2f}"
            for step in shown
        )
        print(f"{name:17} {row}  {'cleared' if clear else 'never cleared'}")

assert all(last[name, True] < 0.05 for name in OPTIMIZERS)
assert last["SGD, momentum 0.9", False] > 1e9
assert last["Adam", False] > 1
