import torch
from torch import nn


class Encoder(nn.Module):
    def __init__(self, depth):
        super().__init__()
        rates = [0.3 * index / (depth - 1) for index in range(depth)]
        self.layers = nn.ModuleList(nn.Dropout(rate) for rate in rates)


with torch.device("meta"):
    model = Encoder(depth=4)
print(f"rates: {', '.join(f'{layer.p:.1f}' for layer in model.layers)}")

# Proof: against torch.linspace in memory
torch.testing.assert_close(
    torch.tensor([layer.p for layer in model.layers]), torch.linspace(0, 0.3, 4)
)
