import torch
from torch import nn

torch.manual_seed(0)
readings = torch.randn(8, 60, 3)
gru = nn.GRU(3, 16, batch_first=True)
optimizer = torch.optim.SGD(gru.parameters(), lr=0.1)


def trained_chunks(cut):
    state = None
    for number, chunk in enumerate(readings.split(20, dim=1)):
        output, state = gru(chunk, state)
        optimizer.zero_grad()
        try:
            output.square().mean().backward()
        except RuntimeError as error:
            print(f"chunk {number}:", str(error).partition(" (")[0])
            return number
        optimizer.step()
        state = cut(state)
    return number + 1


kept = trained_chunks(lambda state: state)
detached = trained_chunks(lambda state: state.detach())
assert (kept, detached) == (1, 3)
print("chunks trained, state kept as it is:", kept)
print("chunks trained, state.detach():     ", detached)
