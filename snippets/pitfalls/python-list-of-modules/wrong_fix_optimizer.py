import torch
from torch import nn


class Picture(nn.Module):  # from a position to the brightness of the pixel there
    def __init__(self):
        super().__init__()
        self.hidden = [nn.Linear(2, 32), nn.Linear(32, 32), nn.Linear(32, 32)]
        self.last = nn.Linear(32, 1)

    def forward(self, x):
        for layer in self.hidden:
            x = torch.relu(layer(x))
        return self.last(x)


torch.manual_seed(0)
positions = 2 * torch.rand(300, 2) - 1
pixels = torch.sin(3 * positions[:, :1]) * torch.cos(3 * positions[:, 1:])

model = Picture()
weights = [*model.parameters()]
for layer in model.hidden:
    weights += layer.parameters()
optimizer = torch.optim.Adam(weights, lr=0.02)
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

# Proof: trained, and the state dict holds the last layer alone
assert shares[0] < 0.2
assert torch.equal(reloaded.last.weight, model.last.weight)
assert shares[1] > 0.5
assert list(model.state_dict()) == ["last.weight", "last.bias"]
