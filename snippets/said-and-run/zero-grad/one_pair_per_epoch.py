import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
weather = torch.randn(256, 4)
demand = weather @ torch.tensor([[1.0], [-2.0], [0.5], [3.0]])


def train(batches, epochs=5):
    torch.manual_seed(1)
    model, steps = nn.Linear(4, 1), 0
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(epochs):
        for inputs, target in batches:
            optimizer.zero_grad()
            nn.functional.mse_loss(model(inputs), target).backward()
            optimizer.step()
            steps += 1
    return steps, nn.functional.mse_loss(model(weather), demand).item()


loader = DataLoader(TensorDataset(weather, demand), batch_size=16, shuffle=True)
steps_whole, loss_whole = train([(weather, demand)])
steps_loader, loss_loader = train(loader)
assert (steps_whole, steps_loader) == (5, 80)
assert loss_loader < 0.001 < 1 < loss_whole
print(f"one pair, 5 epochs: {steps_whole} steps, loss {loss_whole:.4f}")
print(f"loader, 5 epochs: {steps_loader} steps, loss {loss_loader:.4f}")
