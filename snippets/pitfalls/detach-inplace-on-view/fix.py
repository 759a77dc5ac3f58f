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

# Proof: the same training, with SGD by hand and the state as a NumPy array.
torch.manual_seed(0)
torch.randn(300, 6)
own_gru, own_head = nn.GRU(6, 16), nn.Linear(16, 1)
weights = [*own_gru.parameters(), *own_head.parameters()]
carried = torch.zeros(1, 16).numpy()
for readings, wanted in zip(vibration.split(100), wear.split(100), strict=True):
    output, last = own_gru(readings, torch.from_numpy(carried))
    error = (own_head(output) - wanted).square().mean()
    slopes = torch.autograd.grad(error, weights)
    with torch.no_grad():
        torch._foreach_add_(weights, slopes, alpha=-0.1)
    carried = last.detach().numpy()
torch.testing.assert_close([*gru.parameters(), *head.parameters()], weights)
torch.testing.assert_close(loss, error)
