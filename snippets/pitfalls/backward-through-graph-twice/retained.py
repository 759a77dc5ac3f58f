import torch
from torch import nn

torch.manual_seed(0)
recording = torch.randn(1, 400, 16)  # one audio stream: 400 frames, 16 features each
loudness = recording.square().mean(dim=2, keepdim=True)
gru, head = nn.GRU(16, 32, batch_first=True), nn.Linear(32, 1)


def by_chunks(detach):
    """Backpropagate four chunks; count the losses that run back into the first."""
    state, visits = None, []
    gru.zero_grad()
    for start in range(0, 400, 100):
        output, state = gru(recording[:, start : start + 100], state)
        if start == 0:
            state.register_hook(visits.append)
        loss = (
            nn.functional.mse_loss(head(output), loudness[:, start : start + 100]) / 4
        )
        loss.backward(retain_graph=not detach)
        state = state.detach() if detach else state
    return gru.weight_hh_l0.grad, len(visits)


detached, once = by_chunks(detach=True)
retained, often = by_chunks(detach=False)
gru.zero_grad()
nn.functional.mse_loss(head(gru(recording)[0]), loudness).backward()
whole = gru.weight_hh_l0.grad
print(f"detached: losses that run back into the first chunk: {once}")
print(f"retained: losses that run back into the first chunk: {often}")
print(f"detached: distance from the whole gradient: {(detached - whole).norm():.4f}")
print(f"retained: distance from the whole gradient: {(retained - whole).norm():.4f}")
