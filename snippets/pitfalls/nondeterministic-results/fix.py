import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
hours = torch.randn(160, 4)  # power demand by temperature, wind, day and hour
demand = hours @ torch.randn(4, 1) + torch.randn(160, 1)
validation = DataLoader(TensorDataset(hours[128:], demand[128:]), 32)


def evaluate(model):
    inputs, target = next(iter(validation))
    with torch.no_grad():
        return nn.functional.mse_loss(model(inputs), target)


def train(validate):
    torch.manual_seed(0)
    model = nn.Linear(4, 1)
    order = torch.Generator().manual_seed(0)
    train_set = TensorDataset(hours[:128], demand[:128])
    loader = DataLoader(train_set, 16, shuffle=True, generator=order)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    batches = []
    for _ in range(3):
        for inputs, target in loader:
            batches.append(inputs)
            loss = nn.functional.mse_loss(model(inputs), target)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        if validate:
            error = evaluate(model)
    return (error if validate else evaluate(model)), batches


once, batches = train(validate=False)
each, others = train(validate=True)
print(f"held-out error, measured at the end: {once:.3f}")
print(f"held-out error, measured in each epoch: {each:.3f}")
print(f"equal training batches: {sum(map(torch.equal, batches, others))} of 24")

# Proof: the same steps in NumPy, on the batches that such a generator gives
import numpy as np

torch.manual_seed(0)
model = nn.Linear(4, 1)
weight, bias = model.weight.detach().numpy().T, model.bias.detach().numpy()
train_set = TensorDataset(hours[:128], demand[:128])
order = torch.Generator().manual_seed(0)
loader = DataLoader(train_set, 16, shuffle=True, generator=order)
for inputs, target in [batch for _ in range(3) for batch in loader]:
    slope = 2 / 16 * (inputs.numpy() @ weight + bias - target.numpy())
    weight = weight - 0.1 * inputs.numpy().T @ slope
    bias = bias - 0.1 * slope.sum(0)
residual = hours[128:].numpy() @ weight + bias - demand[128:].numpy()
assert np.isclose(once, np.square(residual).mean(), rtol=1e-4)
assert each == once
assert len(batches) == len(others) == 24
assert all(map(torch.equal, batches, others))
