import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
active = torch.randint(2, (400,))
pulse = 60 + 10 * torch.randn(400, 6) + 20 * active[:, None]  # not normalised
recording = DataLoader(TensorDataset(pulse, active), 100, shuffle=True)

model = nn.Sequential(nn.BatchNorm1d(6), nn.Linear(6, 8), nn.ReLU(), nn.Linear(8, 2))
optimizer = torch.optim.SGD(model.parameters(), lr=1)
for _ in range(2):
    for features, label in recording:
        optimizer.zero_grad()
        nn.functional.cross_entropy(model(features), label).backward()
        optimizer.step()

model.eval()
with torch.no_grad():
    scores = model(pulse)
accuracy = (scores.argmax(1) == active).float().mean().item()
print(f"accuracy with eval(): {accuracy:.0%}")
print(f"running mean of the pulse: {model[0].running_mean.mean():.1f}")
print(f"mean of the pulse, measured: {pulse.mean():.1f}")
