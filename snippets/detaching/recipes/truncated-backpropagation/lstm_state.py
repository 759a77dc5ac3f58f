import torch
from torch import nn

torch.manual_seed(0)
readings = torch.randn(8, 60, 3)
lstm = nn.LSTM(3, 16, num_layers=2, batch_first=True)


def detached(state):
    """Cut a state of any form: a tensor, a pair of them, a list of pairs."""
    if isinstance(state, torch.Tensor):
        return state.detach()
    return type(state)(detached(part) for part in state)


output, state = lstm(readings[:, :20])
try:
    state = state.detach()
except AttributeError as error:
    print("AttributeError:", error)

hidden, cell = state
output.sum().backward()
try:
    output, _ = lstm(readings[:, 20:40], (hidden.detach(), cell))
    output.sum().backward()
except RuntimeError as error:
    print("only one of the two cut:", str(error).partition(" (")[0])

state = detached(state)
losses = []
for chunk in readings[:, 20:].split(20, dim=1):
    output, state = lstm(chunk, state)
    loss = output.square().mean()
    loss.backward()
    losses.append(loss.item())
    state = detached(state)
assert not any(part.requires_grad for part in state)
print("both cut, losses of chunks 1 and 2:", [f"{loss:.4f}" for loss in losses])
