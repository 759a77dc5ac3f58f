import torch
from torch import nn

torch.manual_seed(0)
bars = torch.zeros(200, 1, 8, 8)
upright = torch.rand(200) < 0.5
for image, is_upright, place in zip(
    bars, upright, torch.randint(8, (200,)), strict=True
):
    (image[0, :, place] if is_upright else image[0, place]).fill_(1)
bars += 0.3 * torch.randn_like(bars)

model = nn.Sequential(
    nn.Conv2d(1, 8, 3),
    nn.ReLU(),
    nn.AdaptiveMaxPool2d(1),
    nn.Flatten(),
    nn.Linear(8, 2),
)
optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
for _ in range(60):
    optimizer.zero_grad()
    nn.functional.cross_entropy(model(bars[:150]), upright[:150].long()).backward()
    optimizer.step()

model.eval()
with torch.no_grad():
    accuracy = (model(bars[150:]).argmax(1) == upright[150:]).float().mean().item()
print(f"accuracy on 50 other images: {accuracy:.0%}")
assert accuracy > 0.9
