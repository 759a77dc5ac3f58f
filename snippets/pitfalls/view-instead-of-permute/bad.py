import torch
from torch import nn

torch.manual_seed(0)
moves = torch.randn(320, 12, 3)  # gestures: recordings, time steps, axes of the sensor
is_up = torch.arange(320) % 2
moves[..., 2] += 4 * is_up[:, None] - 2

model, head = nn.GRU(3, 8), nn.Linear(8, 2)  # wants time steps, recordings, axes
optimizer = torch.optim.Adam([*model.parameters(), *head.parameters()], lr=0.03)


def scores(x):
    steps_first = x.view(12, len(x), 3)
    output, _ = model(steps_first)
    return head(output[-1])


for _ in range(40):
    loss = nn.functional.cross_entropy(scores(moves[:64]), is_up[:64])
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()

with torch.no_grad():
    right = scores(moves[64:]).argmax(1) == is_up[64:]
print(f"accuracy on held-out gestures: {right.float().mean():.2f}")
