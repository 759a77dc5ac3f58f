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
print(f"loss on the last chunk: {loss.item():.4f}")
