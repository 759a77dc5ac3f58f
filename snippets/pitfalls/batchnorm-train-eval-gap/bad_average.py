import copy

import torch
from torch import nn

torch.manual_seed(0)
active = torch.randint(2, (400,))
pulse = 60 + 10 * torch.randn(400, 6) + 20 * active[:, None]
loader = [*zip(pulse.split(50), active.split(50), strict=True)]

model = nn.Sequential(nn.Linear(6, 8), nn.BatchNorm1d(8), nn.ReLU(), nn.Linear(8, 2))
average = copy.deepcopy(model)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
for _ in range(20):
    for features, label in loader:
        optimizer.zero_grad()
        nn.functional.cross_entropy(model(features), label).backward()
        optimizer.step()
        with torch.no_grad():
            pairs = zip(average.parameters(), model.parameters(), strict=True)
            for mine, trained in pairs:
                mine.lerp_(trained, 0.05)
average.eval()
with torch.no_grad():
    scores = average(pulse)
accuracy = (scores.argmax(1) == active).float().mean().item()
print(f"accuracy of the averaged model: {accuracy:.0%}")
print(f"running variance of its first unit: {average[1].running_var[0]:.0f}")
