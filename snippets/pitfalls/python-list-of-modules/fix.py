import torch
from torch import nn


class Picture(nn.Module):  # from a position to the brightness of the pixel there
    def __init__(self):
        super().__init__()
        layers = [nn.Linear(2, 32), nn.Linear(32, 32), nn.Linear(32, 32)]
        self.hidden = nn.ModuleList(layers)
        self.last = nn.Linear(32, 1)

    def forward(self, x):
        for layer in self.hidden:
            x = torch.relu(layer(x))
        return self.last(x)


torch.manual_seed(0)
positions = 2 * torch.rand(300, 2) - 1
pixels = torch.sin(3 * positions[:, :1]) * torch.cos(3 * positions[:, 1:])

model = Picture()
optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
for _ in range(100):
    optimizer.zero_grad()
    loss = nn.functional.mse_loss(model(positions[:200]), pixels[:200])
    loss.backward()
    optimizer.step()

reloaded = Picture()
reloaded.load_state_dict(model.state_dict())
with torch.no_grad():
    errors = [(m(positions[200:]) - pixels[200:]).square() for m in (model, reloaded)]
shares = [error.mean() / pixels[200:].var() for error in errors]
print(f"unexplained share of the variance: {shares[0]:.2f}")
print(f"unexplained share in the reloaded model: {shares[1]:.2f}")

# Proof: the same network as a Sequential, trained from the same seed
torch.manual_seed(0)
torch.rand(300, 2)
twin = nn.Sequential(
    *(nn.Linear(2, 32), nn.ReLU(), nn.Linear(32, 32), nn.ReLU()),
    *(nn.Linear(32, 32), nn.ReLU(), nn.Linear(32, 1)),
)
optimizer = torch.optim.Adam(twin.parameters(), lr=0.02)
for _ in range(100):
    loss = nn.functional.mse_loss(twin(positions[:200]), pixels[:200])
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
expected = nn.functional.mse_loss(twin(positions[200:]), pixels[200:])
expected = (expected / pixels[200:].var()).item()
for found, wanted in zip(model.parameters(), twin.parameters(), strict=True):
    torch.testing.assert_close(found, wanted, rtol=1e-2, atol=1e-2)
assert abs(shares[0] - expected) < 1e-3
assert abs(shares[1] - expected) < 1e-3
assert expected < 0.2
