import torch
from torch import nn

torch.manual_seed(0)
encoder = nn.GRU(16, 32, bidirectional=True, batch_first=True)
decoder = nn.GRU(16, 64, batch_first=True)
source, target = torch.randn(8, 20, 16), torch.randn(8, 15, 16)


def translate(source):
    _, state = encoder(source)  # (2, 8, 32): one state for each direction
    state = torch.cat([state[0], state[1]], dim=-1)  # (8, 64)
    return decoder(target, state.unsqueeze(0))[0]


others = source.clone()
others[1] = 0  # only the second sentence differs
difference = translate(source) - translate(others)
print(f"first sentence, changed by the second: {difference[0].abs().max().item():.4f}")

# Proof: two encoders of one direction, the second reads backwards, and a cell.
states, weights = [], encoder.state_dict()
for suffix, words in ("", source), ("_reverse", source.flip(1)):
    one = nn.GRU(16, 32, batch_first=True)
    one.load_state_dict({name: weights[name + suffix] for name in one.state_dict()})
    states.append(one(words)[1][0])
cell, by_hand = nn.GRUCell(16, 64), []
cell.load_state_dict(
    {k.removesuffix("_l0"): v for k, v in decoder.state_dict().items()}
)
hidden = torch.cat(states, dim=1)
for word in target.unbind(1):
    hidden = cell(word, hidden)
    by_hand.append(hidden)
expected = torch.stack(by_hand, dim=1)
torch.testing.assert_close(translate(source), expected, atol=1e-4, rtol=1e-3)
assert difference[0].abs().max() < 1e-4
assert difference[1].abs().max() > 0.01
