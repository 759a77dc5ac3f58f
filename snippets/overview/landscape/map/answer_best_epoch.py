import copy

import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
hours = torch.rand(800, 1) * 24
demand = 5 + 3 * (hours / 24 * 2 * torch.pi).sin() + 0.5 * torch.randn(800, 1)
scaled = (hours - 12) / 7
train = TensorDataset(scaled[:640], demand[:640])
loader = DataLoader(train, batch_size=32, shuffle=True)


def held_out(model):
    with torch.no_grad():
        return nn.functional.mse_loss(model(scaled[640:]), demand[640:]).item()


best = {"loss": float("inf")}
for rate in (0.1, 0.03, 0.003):
    torch.manual_seed(0)
    model = nn.Sequential(nn.Linear(1, 64), nn.Tanh(), nn.Linear(64, 1))
    optimizer = torch.optim.Adam(model.parameters(), lr=rate)
    for epoch in range(15):
        for batch, target in loader:
            optimizer.zero_grad()
            nn.functional.mse_loss(model(batch), target).backward()
            optimizer.step()
        if (loss := held_out(model)) < best["loss"]:
            weights = copy.deepcopy(model.state_dict())
            best = {"loss": loss, "rate": rate, "epoch": epoch, "weights": weights}

model.load_state_dict(best["weights"])
print(f"best: rate {best['rate']}, epoch {best['epoch']}, {held_out(model):.2f}")
assert abs(held_out(model) - best["loss"]) < 1e-6
