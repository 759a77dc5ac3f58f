import torch
from torch import nn

torch.manual_seed(0)
recording = torch.randn(1, 400, 16)  # one audio stream: 400 frames, 16 features each
loudness = recording.square().mean(dim=2, keepdim=True)
gru, head = nn.GRU(16, 32, batch_first=True), nn.Linear(32, 1)

state, arrivals = None, []
for start in range(0, 400, 100):
    frames, wanted = recording[:, start : start + 100], loudness[:, start : start + 100]
    output, state = gru(frames, state)
    if start == 0:
        state.register_hook(arrivals.append)
    loss = nn.functional.mse_loss(head(output), wanted)
    loss.backward()
    state = state.detach()
print(f"later losses that run back through the first chunk: {len(arrivals)}")
assert len(arrivals) == 0
