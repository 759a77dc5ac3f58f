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
    loader = DataLoader(TensorDataset(hours[:128], demand[:128]), 16, shuffle=True)
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
