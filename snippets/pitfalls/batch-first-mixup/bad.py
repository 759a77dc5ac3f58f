import torch
from torch import nn


class MeanSpeed(nn.Module):
    def __init__(self):
        super().__init__()
        self.gru = nn.GRU(1, 8)
        self.head = nn.Linear(8, 1)

    def forward(self, trips):  # (trips, steps, 1)
        output, _ = self.gru(trips)
        return self.head(output[:, -1])


torch.set_num_threads(1)  # faster for so small a model
torch.manual_seed(0)
trips = torch.randn(320, 10, 1)
speeds = trips.mean(dim=1)
model = MeanSpeed()
optimizer = torch.optim.Adam(model.parameters(), lr=0.03)
for _ in range(10):
    for rows in torch.randperm(256).split(32):
        loss = nn.functional.mse_loss(model(trips[rows]), speeds[rows])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()

with torch.no_grad():
    estimates = model(trips[256:])
share = (estimates - speeds[256:]).var() / speeds[256:].var()
print(f"unexplained share of the variance: {share:.1f}")
