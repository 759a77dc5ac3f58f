import torch
from torch import nn

torch.manual_seed(0)
encoder = nn.GRU(16, 32, bidirectional=True, batch_first=True)
decoder = nn.GRU(16, 64, batch_first=True)
source, target = torch.randn(8, 20, 16), torch.randn(8, 15, 16)


def translate(source):
    _, state = encoder(source)  # (2, 8, 32): one state for each direction
    return decoder(target, state)[0]


others = source.clone()
others[1] = 0  # only the second sentence differs
difference = translate(source) - translate(others)
print(f"first sentence, changed by the second: {difference[0].abs().max().item():.4f}")
