import torch
from torch import nn

torch.manual_seed(0)
faulty = torch.arange(400) % 2 == 0
vibration = torch.randn(400, 6) + 2.0 * faulty[:, None]  # bearings, six bands

model = nn.Sequential(nn.Linear(6, 1), nn.Sigmoid())  # ends with the probability
loss_of = nn.BCELoss()
optimizer = torch.optim.Adam(model.parameters(), lr=0.05)
for _ in range(300):
    optimizer.zero_grad()
    loss = loss_of(model(vibration).squeeze(1), faulty.float())
    loss.backward()
    optimizer.step()

with torch.no_grad():
    probability = model(vibration).squeeze(1)  # and no second sigmoid here
print(f"lowest probability: {probability.min().item():.2f}")
print(f"called faulty: {(probability > 0.5).float().mean().item():.0%}")
assert ((probability > 0.5) == faulty).float().mean() > 0.97

logit = model[0](vibration).squeeze(1)
torch.testing.assert_close(
    loss_of(model(vibration).squeeze(1), faulty.float()),
    nn.functional.softplus(torch.where(faulty, -logit, logit)).mean(),
)
