import torch
from torch import nn

torch.manual_seed(0)
recording = torch.randn(1, 400, 16)  # one audio stream: 400 frames, 16 features each
loudness = recording.square().mean(dim=2, keepdim=True)
gru, head = nn.GRU(16, 32, batch_first=True), nn.Linear(32, 1)
optimizer = torch.optim.SGD([*gru.parameters(), *head.parameters()], lr=0.1)

state = None
for start in range(0, 400, 100):
    frames, wanted = recording[:, start : start + 100], loudness[:, start : start + 100]
    output, state = gru(frames, state)
    loss = nn.functional.mse_loss(head(output), wanted)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    state = state.detach()
print(f"loss on the last chunk: {loss.item():.4f}")


def chunk_loss():
    return nn.functional.mse_loss(head(gru(frames, state)[0]), wanted)


# The gradient of a chunk is right: finite differences give the same slope.
gru, head, weight = gru.double(), head.double(), gru.weight_hh_l0
frames, wanted, state = frames.double(), wanted.double(), state.double()
(gradient,) = torch.autograd.grad(chunk_loss(), weight)
with torch.no_grad():
    weight[0, 0] += 1e-5
    above = chunk_loss()
    weight[0, 0] -= 2e-5
    below = chunk_loss()
slope = (above - below) / 2e-5
torch.testing.assert_close(gradient[0, 0], slope, rtol=1e-4, atol=0)
