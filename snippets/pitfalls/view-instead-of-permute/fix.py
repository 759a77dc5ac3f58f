import torch
from torch import nn

torch.manual_seed(0)
moves = torch.randn(320, 12, 3)  # gestures: recordings, time steps, axes of the sensor
is_up = torch.arange(320) % 2
moves[..., 2] += 4 * is_up[:, None] - 2

model, head = nn.GRU(3, 8), nn.Linear(8, 2)  # wants time steps, recordings, axes
optimizer = torch.optim.Adam([*model.parameters(), *head.parameters()], lr=0.03)


def scores(x):
    steps_first = x.transpose(0, 1)
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

# Proof: the same training with a GRU that takes the recordings first
torch.manual_seed(0)
torch.randn(320, 12, 3)
other, other_head = nn.GRU(3, 8, batch_first=True), nn.Linear(8, 2)
optimizer = torch.optim.Adam([*other.parameters(), *other_head.parameters()], lr=0.03)
for _ in range(40):
    loss = nn.functional.cross_entropy(
        other_head(other(moves[:64])[0][:, -1]), is_up[:64]
    )
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
for found, expected in zip(model.parameters(), other.parameters(), strict=True):
    torch.testing.assert_close(found, expected, rtol=0.01, atol=0.01)
torch.testing.assert_close(head.weight, other_head.weight, rtol=0.01, atol=0.01)
assert right.float().mean() > 0.95
