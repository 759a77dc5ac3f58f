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
    state.detach_()
print(f"loss on the last chunk: {loss.item():.4f}")
