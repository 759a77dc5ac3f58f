import torch
from torch import nn

torch.manual_seed(0)
gru = nn.GRU(3, 16, batch_first=True)
# Two recordings side by side. The second row's ends after the first chunk, and
# another recording goes on in its place.
long, short, another = torch.randn(40, 3), torch.randn(20, 3), torch.randn(20, 3)
chunks = [torch.stack([long[:20], short]), torch.stack([long[20:], another])]
ended = torch.tensor([False, True])


def second_chunk(reset):
    """Train on both chunks; return the outputs of the second one."""
    output, state = gru(chunks[0])
    output.square().mean().backward()
    output, state = gru(chunks[1], reset(state))
    output.square().mean().backward()
    return output


def zero_rows(state):
    state = state.detach()
    state[:, ended] = 0  # (layers, batch, hidden): only the rows that ended
    return state


outputs = second_chunk(zero_rows)
kept = second_chunk(lambda state: state.detach())
with torch.no_grad():
    goes_on, starts = gru(long[None])[0][0, 20:], gru(another[None])[0][0]


def difference(one, other):
    return (one - other).abs().max().item()


assert difference(outputs[0], goes_on) < 1e-6
assert difference(outputs[1], starts) < 1e-6
assert difference(kept[1], starts) > 0.1
print(
    f"row that goes on, against one pass over it: {difference(outputs[0], goes_on):.4f}"
)
print(
    f"row that ended, against a fresh start:      {difference(outputs[1], starts):.4f}"
)
print(f"the same if its state is not reset:         {difference(kept[1], starts):.4f}")
