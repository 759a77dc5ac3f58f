import torch
from torch import nn


def train(swap):
    """List the accuracies on the training and the held-out gestures, step by step."""
    torch.manual_seed(0)
    moves = torch.randn(320, 12, 3)  # gestures: recordings, time steps, axes
    is_up = torch.arange(320) % 2
    moves[..., 2] += 4 * is_up[:, None] - 2
    model, head = nn.GRU(3, 8), nn.Linear(8, 2)  # wants time steps first
    weights = [*model.parameters(), *head.parameters()]
    optimizer = torch.optim.Adam(weights, lr=0.03)

    def scores(x):
        output, _ = model(swap(x))
        return head(output[-1])

    measured = []
    for _ in range(41):
        with torch.no_grad():
            right = [scores(x).argmax(1) for x in (moves[:64], moves[64:])]
        truth = is_up[:64], is_up[64:]
        pairs = zip(right, truth, strict=True)
        measured.append([(a == b).float().mean().item() for a, b in pairs])
        loss = nn.functional.cross_entropy(scores(moves[:64]), is_up[:64])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return measured


written = train(lambda x: x.view(12, len(x), 3))
mended = train(lambda x: x.transpose(0, 1))
print("step  training  held_out  mended")
for step in range(0, 41, 2):
    training, held_out = written[step]
    print(f"{step:4}  {training:8.2f}  {held_out:8.2f}  {mended[step][1]:6.2f}")

# Proof: with view() the training gestures are learned by heart, and no others
assert max(held_out for _, held_out in written) < 0.6
assert mended[-1][1] == 1
