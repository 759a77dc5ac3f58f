import torch
from torch import nn


class Picture(nn.Module):  # from a position to the brightness of the pixel there
    def __init__(self, container):
        super().__init__()
        layers = [nn.Linear(2, 32), nn.Linear(32, 32), nn.Linear(32, 32)]
        self.hidden = container(layers)
        self.last = nn.Linear(32, 1)

    def forward(self, x):
        for layer in self.hidden:
            x = torch.relu(layer(x))
        return self.last(x)


def train(container):
    """List the unexplained share of the held-out pixels' variance, step by step."""
    torch.manual_seed(0)
    positions = 2 * torch.rand(300, 2) - 1
    pixels = torch.sin(3 * positions[:, :1]) * torch.cos(3 * positions[:, 1:])
    model = Picture(container)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
    shares = []
    for _ in range(101):
        with torch.no_grad():
            error = nn.functional.mse_loss(model(positions[200:]), pixels[200:])
        shares.append((error / pixels[200:].var()).item())
        optimizer.zero_grad()
        nn.functional.mse_loss(model(positions[:200]), pixels[:200]).backward()
        optimizer.step()
    return shares


written, mended = train(list), train(nn.ModuleList)
print("step  as_written  mended")
for step in range(0, 101, 4):
    print(f"{step:4}  {written[step]:10.2f}  {mended[step]:6.2f}")

# Proof: the same weights at first; with a list only the last layer learns
assert written[0] == mended[0]
assert min(written) > 0.85
assert mended[-1] < 0.1
