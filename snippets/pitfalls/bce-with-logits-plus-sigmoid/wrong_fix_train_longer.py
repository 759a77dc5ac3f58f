import torch
from torch import nn

torch.manual_seed(0)
faulty = torch.arange(400) % 2 == 0
vibration = torch.randn(400, 6) + 2.0 * faulty[:, None]  # bearings, six bands

model = nn.Sequential(nn.Linear(6, 1), nn.Sigmoid())
loss_of = nn.BCEWithLogitsLoss()
optimizer = torch.optim.Adam(model.parameters(), lr=0.5)  # ten times the rate
for _ in range(1000):  # and three times the steps
    optimizer.zero_grad()
    loss = loss_of(model(vibration).squeeze(1), faulty.float())
    loss.backward()
    optimizer.step()

with torch.no_grad():
    probability = torch.sigmoid(model(vibration).squeeze(1))
print(f"loss: {loss.item():.2f}")
assert loss > 0.5
assert (probability >= 0.5).all(), "nothing is ever below one half"
