import math

import torch
from torch import nn
from torch.optim import SGD, AdamW, RMSprop

torch.manual_seed(0)
scales = torch.tensor([1.0, 10.0, 1.0])  # the second feature is larger
homes = torch.rand(256, 3) * scales
price = homes @ torch.tensor([[20.0], [3.0], [-12.0]])
price = (price - price.mean()) / price.std()


def train(make, rate, steps=80, **options):
    torch.manual_seed(1)
    model = nn.Linear(3, 1)
    optimizer = make(model.parameters(), lr=rate, **options)
    losses = []
    for _ in range(steps + 1):
        loss = nn.functional.mse_loss(model(homes), price)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


makers = {
    "SGD": (SGD, {}),
    "momentum": (SGD, {"momentum": 0.9}),
    "RMSprop": (RMSprop, {}),
    "AdamW": (AdamW, {}),
}
curves = {}
for name, (make, options) in makers.items():
    runs = {rate: train(make, rate, **options) for rate in (0.001, 0.01, 0.1, 1.0)}
    mean = {rate: sum(losses) / len(losses) for rate, losses in runs.items()}
    rate = min((r for r in mean if math.isfinite(mean[r])), key=mean.get)
    curves[name] = runs[rate]
    print(f"{name:8}  best rate {rate}, last loss {curves[name][-1]:.4f}; ", end="")
    print(f"at rate 0.1: {runs[0.1][-1]:.4f}")

print("\nstep     " + "".join(f"{name:10}" for name in curves))
for step in range(0, 81, 8):
    row = [f"{losses[step]:<10.4f}" for losses in curves.values()]
    print(f"{step:4}     " + "".join(row))

# Proof: the order at the end, and a rate that AdamW takes and SGD does not
ends = {name: losses[-1] for name, losses in curves.items()}
assert ends["SGD"] > 0.4 > ends["RMSprop"] > 0.1 > ends["momentum"] > ends["AdamW"]
assert not math.isfinite(train(SGD, 0.1)[-1])
assert train(AdamW, 0.1)[-1] < 0.02
