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

# Proof: the same training, with SGD by hand and the state as a NumPy array.
torch.manual_seed(0)
recording = torch.randn(1, 400, 16)
own_gru, own_head = nn.GRU(16, 32, batch_first=True), nn.Linear(32, 1)
weights = [*own_gru.parameters(), *own_head.parameters()]
carried = torch.zeros(1, 1, 32).numpy()
for frames, wanted in zip(
    recording.split(100, dim=1), loudness.split(100, dim=1), strict=True
):
    output, last = own_gru(frames, torch.from_numpy(carried))
    error = (own_head(output) - wanted).square().mean()
    slopes = torch.autograd.grad(error, weights)
    with torch.no_grad():
        torch._foreach_add_(weights, slopes, alpha=-0.1)
    carried = last.detach().numpy()
torch.testing.assert_close([*gru.parameters(), *head.parameters()], weights)
torch.testing.assert_close(loss, error)
