import torch
from torch import nn

torch.manual_seed(0)
vibration = torch.randn(300, 6)  # one machine: 300 readings of 6 sensors
wear = vibration.abs().mean(dim=1, keepdim=True).cumsum(dim=0) / 300
gru, head = nn.GRU(6, 16), nn.Linear(16, 1)
optimizer = torch.optim.SGD([*gru.parameters(), *head.parameters()], lr=0.1)

state = None
for start in range(0, 300, 100):
    output, state = gru(vibration[start : start + 100], state)
    loss = nn.functional.mse_loss(head(output), wear[start : start + 100])
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    state = state.detach()
print(f"loss on the last chunk: {loss.item():.4f}")


def chunk_loss():
    output, _ = gru(vibration[200:], state)
    return nn.functional.mse_loss(head(output), wear[200:])


# The gradient of a chunk is right: finite differences give the same slope.
gru, head, state = gru.double(), head.double(), state.double()
vibration, wear, weight = vibration.double(), wear.double(), gru.weight_hh_l0
(gradient,) = torch.autograd.grad(chunk_loss(), weight)
with torch.no_grad():
    weight[0, 0] += 1e-5
    above = chunk_loss()
    weight[0, 0] -= 2e-5
    below = chunk_loss()
slope = (above - below) / 2e-5
torch.testing.assert_close(gradient[0, 0], slope, rtol=1e-4, atol=0)
