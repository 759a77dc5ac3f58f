import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
weather = torch.randn(400, 2) * torch.tensor([8.0, 12.0]) + torch.tensor([15.0, 1013])
demand = torch.sin(weather[:, :1] / 8) + weather[:, 1:] / 12 - 84
train = TensorDataset(weather[:300], demand[:300])

norm, drop = nn.BatchNorm1d(2), nn.Dropout(0.2)
model = nn.Sequential(norm, nn.Linear(2, 64), nn.ReLU(), drop, nn.Linear(64, 1))
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)


def validate():
    model.eval()
    with torch.no_grad():
        return nn.functional.mse_loss(model(weather[300:]), demand[300:])


dropped = 0
for _ in range(20):
    model.train()
    for step, (features, target) in enumerate(DataLoader(train, 50, shuffle=True)):
        dropped += drop.training
        optimizer.zero_grad()
        nn.functional.mse_loss(model(features), target).backward()
        optimizer.step()
        if step % 2 == 1:
            error = validate()
print(f"steps with dropout: {dropped} of 120")

# Proof: dropout only in the steps before the first validation of each epoch
assert dropped == 20 * 2
assert not drop.training
assert 990 < norm.running_mean[1] < 1005  # after 40 batches, on the way to 1013
assert 0.7 < error / demand[300:].var() < 0.8
